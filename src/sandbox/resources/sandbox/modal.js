// The form on top of everything.

import { store, bot } from "./store.js";
import { submitView, closeView } from "./deeds.js";
import { Blocks } from "./blocks.js";
import { Icon } from "./icons.js";
import { Avatar } from "./avatar.js";
import { TextObject } from "./draw.js";
import { useDialog } from "./dialog.js";
import { provideSurface } from "./surface.js";
import { complaints, hasEntries, newForm } from "./form.js";

const { ref, computed, watch, onMounted, nextTick } = Vue;

// A form under a pushed one is still filled in when the pushed one closes.
const forms = new Map();
watch(() => store.view, (view) => view || forms.clear());

function formOf(view) {
  if (!forms.has(view.id)) forms.set(view.id, newForm());
  return forms.get(view.id);
}

export const Modal = {
  props: ["view"],
  components: { Blocks, Icon, Avatar, TextObject },
  template: `
    <dialog ref="dialog" class="modal" role="dialog" aria-modal="true" aria-labelledby="modal-title"
            data-testid="modal" :data-callback-id="view.callback_id" :aria-busy="sending"
            @cancel.prevent="close" @close="closedByBrowser">
      <form novalidate @submit.prevent="submit">
        <header>
          <Avatar :user="bot" app size="28"/>
          <h2 id="modal-title"><TextObject :of="view.title"/></h2>
          <button type="button" class="quiet-button" aria-label="Close" data-testid="modal-x"
                  @click="close"><Icon name="close"/></button>
        </header>
        <div class="modal-body">
          <p v-if="trouble" class="trouble" role="alert" data-testid="modal-error">{{ trouble }}</p>
          <Blocks :blocks="view.blocks" :errors="form.errors"/>
        </div>
        <footer v-if="view.type !== 'home'">
          <button type="button" class="button" data-testid="modal-close" @click="close">
            <TextObject v-if="view.close" :of="view.close"/><template v-else>Cancel</template>
          </button>
          <button v-if="view.submit || hasInputs" type="submit" class="button primary"
                  data-testid="modal-submit" :disabled="sending">
            <span v-if="sending" class="spinner" aria-label="Sending"></span>
            <TextObject v-if="view.submit" :of="view.submit"/><template v-else>Submit</template>
          </button>
        </footer>
      </form>
    </dialog>`,
  setup(props) {
    const dialog = useDialog();
    const sending = ref(false);
    const refused = ref(null);
    const container = () => ({ type: "view", view_id: props.view.id });
    const form = formOf(props.view);
    const { failure } = provideSurface(container, () => props.view.blocks, { form });

    const hasInputs = computed(() => props.view.blocks.some(({ type }) => type === "input"));
    const elsewhere = computed(() => {
      const blocks = props.view.blocks.map(({ block_id }) => block_id);
      return Object.entries(form.errors).find(([block]) => !blocks.includes(block))?.[1];
    });
    const trouble = computed(() => {
      const error = refused.value ?? failure.value;
      return error ? `We had some trouble connecting (${error}). Try again?` : elsewhere.value;
    });

    async function submit() {
      if (sending.value) return;
      refused.value = failure.value = null;
      form.errors = complaints(props.view.blocks, form.values);
      if (hasEntries(form.errors)) return showFirstError();
      sending.value = true;
      const answer = await submitView(props.view, form.values);
      sending.value = false;
      if (hasEntries(answer.errors)) {
        form.errors = answer.errors;
        showFirstError();
      } else if (answer.ok === false) refused.value = answer.error ?? "no_answer";
    }

    async function showFirstError() {
      await nextTick();
      const wrong = dialog.value?.querySelector(".input.wrong");
      wrong?.scrollIntoView({ block: "center" });
      wrong?.querySelector("[data-action-id]")?.focus();
    }

    function close() {
      if (!sending.value) closeView(props.view);
    }

    // A second Escape closes a dialog whatever the page says; what is being sent stays on screen.
    function closedByBrowser() {
      if (store.view?.id !== props.view.id) return;
      if (sending.value) dialog.value.showModal();
      else close();
    }

    onMounted(() => {
      dialog.value.querySelector("[autofocus], .modal-body .field, .modal-body [data-action-id]")
        ?.focus();
    });
    return { bot, dialog, sending, form, hasInputs, trouble, submit, close, closedByBrowser };
  },
};
