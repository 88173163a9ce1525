// Where people type: messages, slash commands, and names that complete themselves.

import { store, people } from "./store.js";
import { share, type, useShortcut } from "./deeds.js";
import { emojiNamed, emojiStartingWith } from "./emoji.js";
import { Popover, walk } from "./popover.js";
import { Icon } from "./icons.js";

const { ref, computed, watch, nextTick, onBeforeUnmount, useId } = Vue;

const drafts = new Map();

export const Composer = {
  props: ["placeholder", "thread", "place"],
  components: { Popover, Icon },
  template: `
    <form class="composer" @submit.prevent="send">
      <div v-if="suggestions.length" class="suggestions" role="listbox" :id="list"
           aria-label="Suggestions">
        <div v-for="(suggestion, index) in suggestions" :key="suggestion.insert" role="option"
             :id="list + '-' + index" :class="{ active: index === active }"
             :aria-selected="index === active" data-testid="suggestion"
             @mousemove="active = index" @mousedown.prevent="complete(suggestion)">
          <b>{{ suggestion.title }}</b> <i>{{ suggestion.usage }}</i>
          <small>{{ suggestion.description }}</small>
        </div>
      </div>
      <p v-else-if="usage" class="usage"><b>{{ usage.command }}</b> {{ usage.usage_hint }}
        <small>{{ usage.description }}</small></p>
      <textarea ref="area" v-model="text" rows="1" :placeholder="placeholder"
                :aria-label="placeholder" :data-testid="thread ? 'thread-composer' : 'composer'"
                aria-autocomplete="list" :aria-controls="suggestions.length ? list : undefined"
                :aria-activedescendant="suggestions.length ? list + '-' + active : undefined"
                @input="followCaret" @click="followCaret" @keyup.left="followCaret"
                @keyup.right="followCaret" @keydown="steer"></textarea>
      <div class="composer-bar">
        <Popover v-if="!thread" label="Shortcuts" role="menu">
          <template #trigger="{ id, open }">
            <button type="button" class="quiet-button round" aria-label="Shortcuts"
                    title="Shortcuts" aria-haspopup="menu" :aria-expanded="open" :popovertarget="id"
                    data-testid="shortcuts"><Icon name="plus"/></button>
          </template>
          <template #default="{ close }">
            <div class="menu" @keydown="walk">
              <p class="group-label">Shortcuts</p>
              <button v-for="shortcut in shortcuts" :key="shortcut.callback_id" type="button"
                      role="menuitem" data-testid="global-shortcut"
                      :data-callback-id="shortcut.callback_id"
                      @click="close(); useShortcut(shortcut)">
                {{ shortcut.name }}<small>{{ store.bot?.name }}</small></button>
              <p v-if="!shortcuts.length" class="nothing">No app offers a shortcut.</p>
            </div>
          </template>
        </Popover>
        <button type="button" class="quiet-button" aria-label="Mention someone"
                title="Mention someone" @click="insert('@')">@</button>
        <button v-if="!thread" type="button" class="quiet-button" aria-label="Slash commands"
                title="Slash commands" @click="begin('/')">/</button>
        <button v-if="!thread" type="button" class="quiet-button" aria-label="Attach files"
                title="Attach files" data-testid="attach" @click="files.click()"><Icon name="file"/></button>
        <input v-if="!thread" ref="files" type="file" multiple hidden data-testid="files"
               @change="attach">
        <button type="submit" class="send" aria-label="Send" :disabled="!text.trim()"
                :data-testid="thread ? 'thread-send' : 'send'"><Icon name="send"/></button>
      </div>
    </form>`,
  setup(props) {
    const area = ref(null);
    const files = ref(null);
    const list = useId();
    const text = ref(drafts.get(props.place) ?? "");
    const caret = ref(0);
    const active = ref(0);
    const dismissed = ref(false);

    watch(() => props.place, (place, before) => {
      drafts.set(before, text.value);
      text.value = drafts.get(place) ?? "";
    });
    watch(text, () => nextTick(grow));
    onBeforeUnmount(() => drafts.set(props.place, text.value));

    const beginning = computed(() => text.value.slice(0, caret.value));
    const suggestions = computed(() => {
      if (dismissed.value) return [];
      const command = !props.thread && /^\/\S*$/.exec(beginning.value);
      if (command) return commandsLike(command[0]);
      const [, , sign, word] = /(^|\s)([@#:])([\p{L}\p{N}_+.-]*)$/u.exec(beginning.value) ?? [];
      return sign ? named[sign](word.toLowerCase()) : [];
    });
    const usage = computed(() =>
      store.commands.find(({ command }) => text.value.startsWith(`${command} `)));

    function grow() {
      if (!area.value) return;
      area.value.style.height = "auto";
      area.value.style.height = `${Math.min(area.value.scrollHeight, 240)}px`;
    }

    function followCaret() {
      caret.value = area.value.selectionStart;
      active.value = 0;
      dismissed.value = false;
    }

    function steer(event) {
      if (event.isComposing) return;
      const chosen = suggestions.value[active.value];
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        if (unfinished(chosen)) complete(chosen);
        else send();
      } else if (chosen && moves[event.key]) {
        event.preventDefault();
        moves[event.key](chosen);
      }
    }

    const moves = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Escape: () => (dismissed.value = true),
      Tab: (chosen) => complete(chosen),
    };

    function step(distance) {
      const count = suggestions.value.length;
      active.value = (active.value + distance + count) % count;
    }

    function unfinished(suggestion) {
      return suggestion && !beginning.value.endsWith(suggestion.insert);
    }

    function complete(suggestion) {
      const kept = beginning.value.replace(/[/@#:][^\s]*$/u, "");
      const after = text.value.slice(caret.value);
      setText(`${kept}${suggestion.insert} ${after}`, kept.length + suggestion.insert.length + 1);
    }

    function insert(sign) {
      const before = text.value.slice(0, area.value.selectionStart);
      const spaced = before && !/\s$/.test(before) ? ` ${sign}` : sign;
      setText(before + spaced + text.value.slice(area.value.selectionStart),
        before.length + spaced.length);
    }

    function begin(sign) {
      setText(sign, sign.length);
    }

    async function setText(value, position) {
      text.value = value;
      await nextTick();
      area.value.focus();
      area.value.setSelectionRange(position, position);
      followCaret();
    }

    async function send() {
      const typed = text.value.trimEnd();
      if (!typed) return;
      text.value = "";
      drafts.delete(props.place);
      caret.value = 0;
      const { place } = props;
      const sent = await type(typed, props.thread);
      if (!sent && !text.value && place === props.place) text.value = typed;
    }

    // The names go along, the contents stay here: nothing in the sandbox looks into them.
    async function attach(event) {
      const names = [...event.target.files].map(({ name }) => name);
      event.target.value = "";
      const typed = text.value.trimEnd();
      text.value = "";
      if (names.length && !(await share(typed, names)) && !text.value) text.value = typed;
    }

    return {
      store, area, files, attach, list, text, active, suggestions, usage,
      followCaret, steer, complete, insert, begin, send, walk, useShortcut,
      shortcuts: computed(() => store.shortcuts.filter((shortcut) => shortcut.type === "global")),
    };
  },
};

function commandsLike(beginning) {
  return store.commands
    .filter(({ command }) => command.startsWith(beginning))
    .map(({ command, usage_hint, description }) =>
      ({ insert: command, title: command, usage: usage_hint, description }));
}

const named = {
  "@": (word) => [
    ...people.value
      .filter(({ name, real_name }) => `${name} ${real_name}`.toLowerCase().includes(word))
      .map(({ name, real_name }) => ({ insert: `@${name}`, title: real_name, description: name })),
    ...["here", "channel"]
      .filter((range) => word && range.startsWith(word))
      .map((range) => ({ insert: `@${range}`, title: `@${range}` })),
  ],
  "#": (word) => store.channels
    .filter(({ is_im, is_archived, name }) => !is_im && !is_archived && name.startsWith(word))
    .slice(0, 8)
    .map(({ name }) => ({ insert: `#${name}`, title: `#${name}` })),
  ":": (word) => (word.length < 2 ? [] : emojiStartingWith(word)
    .slice(0, 6)
    .map((name) => ({ insert: `:${name}:`, title: emojiNamed(name), description: `:${name}:` }))),
};
