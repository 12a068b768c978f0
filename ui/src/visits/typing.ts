/* What a text field does with an input that its draft refused: it stands as it was, caret and all. */
import type { DraftController } from "./draftController.svelte";

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** Hands the field's text to its draft; true when it was taken. */
export function take(field: Typed, draft: DraftController): boolean {
  if (draft.type(field.value)) return true;
  const added = field.value.length - draft.text.length;
  const caret = Math.max(0, (field.selectionEnd ?? 0) - added);
  field.value = draft.text;
  field.setSelectionRange(caret, caret);
  return false;
}
