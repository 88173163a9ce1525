// A button and the panel it opens. The browser's own popovers bring Escape, the click outside and
// the top layer.

const { ref, nextTick, onUpdated, onBeforeUnmount, useId } = Vue;

export const Popover = {
  props: { label: String, wide: Boolean, role: String },
  emits: ["opened", "closed"],
  template: `
    <slot name="trigger" :id="id" :open="open"></slot>
    <div :id="id" ref="panel" popover class="popover" :class="{ wide }" :role="role"
         :aria-label="label" @beforetoggle.self="toggling" @toggle.self="toggled">
      <slot v-if="open" :close="close"></slot>
    </div>`,
  setup(_, { emit, expose }) {
    const id = `popover-${useId()}`;
    const panel = ref(null);
    const open = ref(false);

    function toggling(event) {
      if (event.newState !== "open") return;
      open.value = true;
      panel.value.style.opacity = 0;
      requestAnimationFrame(settle);
    }

    function settle() {
      if (!panel.value) return;
      place(panel.value, trigger());
      panel.value.style.opacity = "";
      if (!panel.value.contains(document.activeElement)) focusFirst(panel.value);
      window.addEventListener("scroll", scrolled, { capture: true });
    }

    function toggled(event) {
      open.value = event.newState === "open";
      if (open.value) return emit("opened");
      window.removeEventListener("scroll", scrolled, { capture: true });
      emit("closed");
    }

    function scrolled(event) {
      if (!panel.value?.contains(event.target)) place(panel.value, trigger());
    }

    function close() {
      const hadFocus = panel.value?.contains(document.activeElement);
      if (panel.value?.matches(":popover-open")) panel.value.hidePopover();
      if (hadFocus) nextTick(() => trigger()?.focus());
    }

    function trigger() {
      return document.querySelector(`[popovertarget="${id}"]`);
    }

    onUpdated(() => open.value && place(panel.value, trigger()));
    onBeforeUnmount(() => window.removeEventListener("scroll", scrolled, { capture: true }));
    expose({ close });
    return { id, panel, open, toggling, toggled, close };
  },
};

function place(panel, trigger) {
  if (!panel || !trigger) return;
  const anchor = trigger.getBoundingClientRect();
  panel.style.minWidth = `${Math.min(anchor.width, 420)}px`;
  const { offsetWidth: width, offsetHeight: height } = panel;
  const below = anchor.bottom + 4;
  const above = anchor.top - height - 4;
  const top = below + height <= innerHeight || above < 0 ? below : above;
  panel.style.left = `${Math.max(8, Math.min(anchor.left, innerWidth - width - 8))}px`;
  panel.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
}

function focusFirst(panel) {
  panel.querySelector("input, [aria-selected=true], button, [tabindex]")?.focus();
}

// Arrow keys walk through the buttons of a menu.
export function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll("button:not(:disabled)")];
  const position = items.indexOf(document.activeElement);
  items.at((position + step) % items.length)?.focus();
}
