import { sealEntry } from '#contract';
import { DeviceStore } from './device-store';
import { MemoryCopy } from './memory-copy';

/** What keeping entries needs, loaded with the first of them: not a part of the first page. */
export function deviceParts() {
  return { store: new DeviceStore(), copies: new MemoryCopy(), seal: sealEntry };
}
