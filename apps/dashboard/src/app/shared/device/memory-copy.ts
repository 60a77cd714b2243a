import type { DeviceWrite } from '#contract';
import type { SealedCopy } from './waiting-entry';

/**
 * Seals what was written under a key that only the memory of this window has: so it can be mended while the window is open, and whoever
 * opens the device later reads nothing (G22).
 */
export class MemoryCopy {
  private readonly window = crypto.randomUUID();
  private readonly made = crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

  async seal(write: DeviceWrite): Promise<SealedCopy> {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(write));
    return { window: this.window, nonce, text: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await this.made, text) };
  }

  /** Null for a copy that another window made, or this one before it was loaded anew. */
  async open(copy: SealedCopy | null): Promise<DeviceWrite | null> {
    if (copy?.window !== this.window) return null;
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: copy.nonce }, await this.made, copy.text);
    return JSON.parse(new TextDecoder().decode(text)) as DeviceWrite;
  }
}
