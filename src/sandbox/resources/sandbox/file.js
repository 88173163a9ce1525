// A file in a message: what it is, a way to get it, and its text when it has one.

import { Markdown, safeUrl } from "./draw.js";
import { Icon } from "./icons.js";

const { ref, computed, onMounted } = Vue;

const mostPreviewed = 200_000;

export const FileCard = {
  props: ["file"],
  components: { Markdown, Icon },
  template: `
    <div class="file" data-testid="file" :data-file-name="file.name">
      <div class="file-head">
        <Icon name="file"/>
        <div>
          <strong>{{ file.title || file.name }}</strong>
          <small>{{ kind }} · {{ size }}</small>
        </div>
        <a class="quiet-button" :href="url" :download="file.name"
           :aria-label="'Download ' + file.name" data-testid="file-download">
          <Icon name="download"/></a>
      </div>
      <img v-if="isImage" :src="url" :alt="file.alt_txt || file.name">
      <div v-else-if="text !== null" class="file-preview"
           :class="{ expanded: expanded || isShort }">
        <Markdown v-if="isMarkdown" :text="text" class="markdown"/>
        <pre v-else>{{ text }}</pre>
      </div>
      <button v-if="text !== null && !isShort" type="button" class="link" :aria-expanded="expanded"
              @click="expanded = !expanded">{{ expanded ? "Collapse" : "Expand" }}</button>
    </div>`,
  setup(props) {
    const text = ref(null);
    const expanded = ref(false);
    const isImage = computed(() => /^image\/(png|jpe?g|gif|webp)$/.test(props.file.mimetype));
    const isMarkdown = computed(() => /\.(md|markdown)$/i.test(props.file.name));
    const isShort = computed(() => text.value?.length < 300 && text.value.split("\n").length < 8);
    const isText = computed(() =>
      isMarkdown.value || /^text\/|json|yaml/.test(props.file.mimetype ?? ""));

    // The workspace may call itself by another name than the address bar does.
    const url = computed(() =>
      safeUrl(props.file.url?.replace(/^https?:\/\/[^/]+(?=\/files\/)/, "")));

    onMounted(async () => {
      if (!isText.value || props.file.size > mostPreviewed || !url.value) return;
      const answer = await fetch(url.value).catch(() => null);
      if (answer?.ok) text.value = await answer.text();
    });

    return {
      text, expanded, isShort, isImage, isMarkdown, url,
      kind: computed(() => (isMarkdown.value ? "Markdown" : props.file.mimetype ?? "File")),
      size: computed(() => readable(props.file.size ?? 0)),
    };
  },
};

function readable(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
