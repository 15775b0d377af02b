import { join } from 'node:path';
import { app, type Rectangle } from 'electron';
import { z } from 'zod';
import { fileExists, readJson, writeFileWhole } from '../../platform/files';
import { logBug } from '../../platform/log';

export interface WindowState {
  bounds: { width: number; height: number; x?: number; y?: number };
  maximised: boolean;
}

const FIRST: WindowState = { bounds: { width: 1280, height: 800 }, maximised: false };

const stateSchema = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number().min(400), height: z.number().min(300) }),
  maximised: z.boolean(),
});

/** How the window was left; a fresh one where that is unknown or on a screen that is no longer there. */
export function readWindowState(screens: readonly Rectangle[]): WindowState {
  try {
    if (!fileExists(statePath())) return FIRST;
    const state = stateSchema.parse(readJson(statePath()));
    return screens.some((area) => overlaps(area, state.bounds)) ? state : FIRST;
  } catch {
    // A damaged file of this kind is worth no message: the window opens as it did the first time.
    return FIRST;
  }
}

export function rememberWindowState(state: { bounds: Rectangle; maximised: boolean }): void {
  try {
    writeFileWhole(statePath(), new TextEncoder().encode(JSON.stringify(state)));
  } catch (error) {
    logBug('window state', error);
  }
}

function statePath(): string {
  return join(app.getPath('userData'), 'window.json');
}

function overlaps(area: Rectangle, bounds: Rectangle): boolean {
  return (
    bounds.x < area.x + area.width &&
    bounds.x + bounds.width > area.x &&
    bounds.y < area.y + area.height &&
    bounds.y + bounds.height > area.y
  );
}
