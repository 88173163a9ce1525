// A message or a view that holds blocks: its form, and the way its elements reach the app.

import { confirmed } from "./store.js";
import { act } from "./deeds.js";
import { newForm, refill } from "./form.js";

const { reactive, ref, provide, inject, watch } = Vue;

const key = Symbol("surface");

export const elementProps = ["element", "block", "label", "inputId", "describedBy"];

export function provideSurface(container, blocks, { form = newForm(), ...options } = {}) {
  const busy = reactive(new Set());
  const failure = ref(null);

  watch(blocks, (current) => refill(form, current ?? [], options), { immediate: true });

  async function dispatch(block, element, answer) {
    if (!(await confirmed(element.confirm))) return false;
    const name = nameOf(block, element);
    const { action_id, type } = element;
    busy.add(name);
    const action = { block_id: block.block_id, action_id, type, ...answer };
    const { ok, error } = await act(container(), action, form.values);
    busy.delete(name);
    failure.value = ok === false ? error : null;
    return true;
  }

  const surface = { container, form, busy, failure, dispatch };
  provide(key, surface);
  return surface;
}

// What an element needs to know of the surface it stands on.
export function useElement(props) {
  const surface = inject(key);
  const { block, element } = props;
  const dispatches = () => props.block.type !== "input" || props.block.dispatch_action;
  let pending = null;

  function entry() {
    return surface.form.values[props.block.block_id]?.[props.element.action_id] ?? {};
  }

  async function change(answer, { after = 0 } = {}) {
    const before = entry();
    keep({ type: props.element.type, ...answer });
    delete surface.form.errors[props.block.block_id];
    if (!dispatches()) return;
    clearTimeout(pending);
    pending = setTimeout(async () => {
      if (!(await surface.dispatch(props.block, props.element, answer))) keep(before);
    }, after);
  }

  function keep(value) {
    (surface.form.values[props.block.block_id] ??= {})[props.element.action_id] = value;
  }

  return {
    entry,
    change,
    keep,
    hooks: { "data-block-id": block.block_id, "data-action-id": element.action_id },
    isBusy: () => surface.busy.has(nameOf(props.block, props.element)),
    invalid: () => Boolean(surface.form.errors[props.block.block_id]),
    dispatch: (answer) => surface.dispatch(props.block, props.element, answer),
    container: surface.container,
  };
}

function nameOf(block, element) {
  return `${block.block_id} ${element.action_id}`;
}
