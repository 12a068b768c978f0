/* New ids for what the window adds itself: 16 random bytes as 32 lower-case hex digits. */

export function mintId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
