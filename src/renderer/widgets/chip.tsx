import type { LucideIcon } from 'lucide-react';

/** The tints of the window. Each is used with an icon and a word: colour never speaks alone. */
export type Tint = 'strong' | 'weak' | 'planned' | 'conflict' | 'stale' | 'other' | 'none' | 'accent';

export interface Sign {
  icon: LucideIcon;
  word: string;
  tint: Tint;
}

export function Chip({ sign, title }: { sign: Sign; title?: string }) {
  const Icon = sign.icon;
  return (
    <span className="chip" data-tint={sign.tint} title={title}>
      <Icon size={12} aria-hidden />
      {sign.word}
    </span>
  );
}
