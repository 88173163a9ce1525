// The browser's own dialog keeps the focus inside, makes the rest inert and gives the focus back.

const { ref, onMounted, onBeforeUnmount } = Vue;

export function useDialog() {
  const dialog = ref(null);
  onMounted(() => dialog.value.showModal());
  onBeforeUnmount(() => dialog.value.close());
  return dialog;
}
