import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

interface HintProps {
  words: string;
  /** The key that does the same. */
  keyName?: string;
  children: ReactElement<Record<string, unknown>>;
}

/** What a button does, in words, for pointer and keyboard alike. The button keeps a name of its own. */
export function Hint({ words, keyName, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="hint-place">
          <Tooltip.Popup className="hint">
            {words}
            {keyName !== undefined && <kbd>{keyName}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
