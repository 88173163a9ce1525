import { TextObject } from "./draw.js";
import { useDialog } from "./dialog.js";

export const Confirm = {
  props: ["confirm"],
  emits: ["answer"],
  components: { TextObject },
  template: `
    <dialog ref="dialog" class="modal small" role="alertdialog" aria-labelledby="confirm-title"
            data-testid="confirm" @cancel.prevent="$emit('answer', false)"
            @close="$emit('answer', false)">
      <header><h2 id="confirm-title"><TextObject :of="confirm.title"/></h2></header>
      <div class="modal-body"><TextObject :of="confirm.text"/></div>
      <footer>
        <button type="button" class="button" data-testid="confirm-deny"
                @click="$emit('answer', false)"><TextObject :of="confirm.deny"/></button>
        <button type="button" class="button" :class="confirm.style ?? 'primary'"
                data-testid="confirm-ok"
                @click="$emit('answer', true)"><TextObject :of="confirm.confirm"/></button>
      </footer>
    </dialog>`,
  setup: () => ({ dialog: useDialog() }),
};
