import { COLOUR } from './page-style';

/** The look of an HTML document: the colours of the printed ones, with their counterparts for dark screens. */
export const HTML_STYLE = `
:root{--text:#${COLOUR.text};--muted:#${COLOUR.muted};--accent:#${COLOUR.accent};--line:#${COLOUR.hairline};--paper:#ffffff;--raised:#f4f6f8}
@media (prefers-color-scheme:dark){:root{--text:#e6e9ec;--muted:#a7b0b9;--accent:#8fbdea;--line:#3a434c;--paper:#15191d;--raised:#1d2329}}
*{box-sizing:border-box}
html{font:16px/1.55 Arimo,Arial,"Helvetica Neue",Helvetica,sans-serif;color:var(--text);background:var(--paper);-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0 auto;max-width:58rem;padding:2.5rem 1.25rem 3rem;overflow-wrap:anywhere;hyphens:auto}
.draft{position:sticky;top:0;z-index:1;margin:0;padding:.4rem 1rem;text-align:center;font-weight:700;letter-spacing:.3em;color:#fff;background:#8a1c1c}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,.table:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-100rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--paper);border:1px solid var(--line)}
header{border-bottom:1px solid var(--line);padding-bottom:1.5rem}
.company{margin:0;font-weight:700}
h1{margin:.75rem 0 .5rem;font-size:2.1rem;line-height:1.2;border-top:4px solid var(--accent);padding-top:.9rem;width:fit-content;max-width:100%}
.subtitle{margin:0;font-size:1.2rem}
.scope,.muted,.note,.pointer,footer{color:var(--muted)}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.5rem 1.5rem;margin:1.5rem 0 0}
dt{color:var(--muted);font-size:.85rem}
dd{margin:0}
nav{margin:1.5rem 0;padding:1rem 1.25rem;background:var(--raised);border-radius:.5rem}
nav h2{margin:0 0 .5rem;font-size:1rem}
nav ul{margin:0;padding:0;list-style:none;columns:18rem 2}
nav li{break-inside:avoid;padding:.15rem 0}
nav .level-2{padding-left:1.5rem;font-size:.9rem}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
main:focus{outline:none}
h2{margin:2.25rem 0 .75rem;font-size:1.35rem;line-height:1.3}
h3{margin:1.5rem 0 .5rem;font-size:1.08rem;line-height:1.35}
h2,h3,.measure,tr{scroll-margin-top:1rem}
.number{color:var(--accent);font-variant-numeric:tabular-nums}
p{margin:0 0 .75rem}
.measure{padding-left:3rem;text-indent:-3rem}
.measure>*{text-indent:0}
.measure .number{display:inline-block;min-width:2.6rem}
ul.items,ul.bullets{margin:0 0 .9rem;padding-left:1.4rem}
ul.items{list-style:none;padding-left:3rem}
li{margin:.2rem 0}
.mark{font-size:.72em;text-decoration:none;color:var(--muted)}
.table{overflow-x:auto;margin:0 0 1.25rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45}
.wide table{min-width:34rem;overflow-wrap:break-word}
th,td{padding:.4rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--accent)}
.right{text-align:right;font-variant-numeric:tabular-nums}
:target{background:var(--raised)}
footer{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.85rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
:root{--text:#${COLOUR.text};--muted:#${COLOUR.muted};--accent:#${COLOUR.accent};--line:#${COLOUR.hairline};--paper:#ffffff;--raised:#ffffff}
@page{size:A4;margin:22mm 20mm 20mm 25mm}
html{font-size:10.5pt}
body{max-width:none;padding:0}
.skip{display:none}
nav{padding:0;break-after:page}
h2,h3{break-after:avoid}
tr,.measure,li{break-inside:avoid}
thead{display:table-header-group}
.table{overflow:visible}
.wide table{min-width:0}
a{color:inherit;text-decoration:none}
}
`.trim();
