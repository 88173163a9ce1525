// One message with what hangs on it: blocks, files, reactions, replies, and what can be done to it.

import { store, now, bot, userWith } from "./store.js";
import { react, pin, useShortcut } from "./deeds.js";
import { provideSurface } from "./surface.js";
import { Blocks } from "./blocks.js";
import { FileCard } from "./file.js";
import { Avatar } from "./avatar.js";
import { Popover, walk } from "./popover.js";
import { Icon } from "./icons.js";
import { Mrkdwn } from "./draw.js";
import { emojiNamed, quickReactions, reactionChoices } from "./emoji.js";
import { clockTime, fullTime, timeAgo } from "./dates.js";

const { computed } = Vue;

export function dateOf({ ts }) {
  return new Date(Number(ts) * 1000);
}

export function authorOf(message) {
  const user = userWith(message.user) ?? (message.bot_id ? bot.value : undefined);
  const name = message.username || user?.real_name || user?.name || "Slackbot";
  const emoji = emojiNamed(message.icons?.emoji?.replaceAll(":", "") ?? "");
  const drawn = user ? { ...user, real_name: name, emoji } : { real_name: name, color: "#5b5b66" };
  return { user: drawn, name, app: Boolean(message.bot_id || user?.is_bot) };
}

export function isQuiet({ subtype }) {
  return /^(channel|group)_|^pinned_item$/.test(subtype ?? "");
}

const ReactionPicker = {
  props: ["label"],
  emits: ["pick"],
  components: { Popover, Icon },
  template: `
    <Popover label="Reactions" role="menu">
      <template #trigger="{ id, open }">
        <button type="button" class="quiet-button" :aria-label="label" aria-haspopup="menu"
                :aria-expanded="open" :popovertarget="id" data-testid="react">
          <Icon name="smile"/></button>
      </template>
      <template #default="{ close }">
        <div class="emoji-grid" @keydown="walk">
          <button v-for="name in reactionChoices" :key="name" type="button" role="menuitem"
                  :aria-label="name" :title="name" :data-emoji="name"
                  @click="close(); $emit('pick', name)">{{ emojiNamed(name) }}</button>
        </div>
      </template>
    </Popover>`,
  setup: () => ({ reactionChoices, emojiNamed, walk }),
};

const MessageTools = {
  props: { message: Object, inThread: Boolean },
  emits: ["thread"],
  components: { Popover, ReactionPicker, Icon },
  template: `
    <div class="tools" role="toolbar" aria-label="Message actions">
      <button v-for="name in quickReactions" :key="name" type="button" class="quiet-button quick"
              :aria-label="'React with ' + name" :data-emoji="name" :data-drawn="emojiNamed(name)"
              @click="react(message, name)"></button>
      <ReactionPicker label="Find another reaction" @pick="react(message, $event)"/>
      <button v-if="!inThread" type="button" class="quiet-button" aria-label="Reply in thread"
              title="Reply in thread" data-testid="reply" @click="$emit('thread')">
        <Icon name="thread"/></button>
      <Popover label="More actions" role="menu">
        <template #trigger="{ id, open }">
          <button type="button" class="quiet-button" aria-label="More actions" title="More actions"
                  aria-haspopup="menu" :aria-expanded="open" :popovertarget="id"
                  data-testid="more-actions"><Icon name="more"/></button>
        </template>
        <template #default="{ close }">
          <div class="menu" @keydown="walk">
            <button type="button" role="menuitem" data-testid="pin" @click="close(); pin(message)">
              {{ message.pinned ? "Un-pin from channel" : "Pin to channel" }}</button>
            <button v-if="!inThread" type="button" role="menuitem"
                    @click="close(); $emit('thread')">Reply in thread</button>
            <template v-if="shortcuts.length">
              <hr><p class="group-label">Message shortcuts</p>
              <button v-for="shortcut in shortcuts" :key="shortcut.callback_id" type="button"
                      role="menuitem" data-testid="message-shortcut"
                      :data-callback-id="shortcut.callback_id"
                      @click="close(); useShortcut(shortcut, message)">
                {{ shortcut.name }}<small>{{ store.bot?.name }}</small></button>
            </template>
          </div>
        </template>
      </Popover>
    </div>`,
  setup: () => ({
    store, react, pin, useShortcut, quickReactions, emojiNamed, walk,
    shortcuts: computed(() => store.shortcuts.filter(({ type }) => type === "message")),
  }),
};

const AttachmentBody = {
  props: ["attachment"],
  components: { Blocks, Mrkdwn },
  template: `
    <div class="attachment" :style="{ borderColor: color }">
      <Blocks v-if="attachment.blocks?.length" :blocks="attachment.blocks"/>
      <template v-else>
        <strong v-if="attachment.title">{{ attachment.title }}</strong>
        <Mrkdwn :text="attachment.text ?? attachment.fallback ?? ''"/>
      </template>
    </div>`,
  computed: {
    color() {
      const { color } = this.attachment;
      const named = { good: "#2eb67d", warning: "#ecb22e", danger: "#e01e5a" }[color];
      return named ?? (/^#?[0-9a-f]{6}$/i.test(color) ? `#${color.replace("#", "")}` : undefined);
    },
  },
};

export const Message = {
  props: { message: Object, compact: Boolean, inThread: Boolean },
  emits: ["thread"],
  components: {
    Blocks, FileCard, Avatar, Icon, Mrkdwn, MessageTools, ReactionPicker, AttachmentBody,
  },
  template: `
    <article class="message" data-testid="message" :data-ts="message.ts"
             :class="{ compact, ephemeral: message.ephemeral, pinned: message.pinned, quiet }"
             :aria-label="author.name + ', ' + clockTime(date)">
      <p v-if="message.pinned" class="flag"><Icon name="pin"/>Pinned</p>
      <p v-if="message.ephemeral" class="flag"><Icon name="eye"/>Only visible to you</p>
      <div class="gutter">
        <time v-if="compact" :datetime="date.toISOString()" :title="fullTime(date)">
          {{ clockTime(date).replace(/ [AP]M$/, "") }}</time>
        <Avatar v-else :user="author.user" :app="author.app"/>
      </div>
      <div class="body">
        <div v-if="!compact" class="byline">
          <strong>{{ author.name }}</strong>
          <span v-if="author.app" class="badge">APP</span>
          <time :datetime="date.toISOString()" :title="fullTime(date)">{{ clockTime(date) }}</time>
        </div>
        <Blocks v-if="blocks.length" :blocks="blocks"/>
        <div v-else-if="message.text" class="text"><Mrkdwn :text="message.text"/></div>
        <span v-if="message.edited" class="edited">(edited)</span>
        <AttachmentBody v-for="(attachment, index) in message.attachments" :key="index"
                        :attachment="attachment"/>
        <FileCard v-for="file in message.files" :key="file.id" :file="file"/>
        <div v-if="message.reactions?.length" class="reactions">
          <button v-for="reaction in message.reactions" :key="reaction.name" type="button"
                  class="reaction" :class="{ mine: isMine(reaction) }"
                  :aria-pressed="isMine(reaction)" :title="whoReacted(reaction)"
                  :data-reaction="reaction.name"
                  :aria-label="spoken(reaction)"
                  @click="react(message, reaction.name)">
            {{ drawn(reaction) }}
            <b>{{ reaction.users.length }}</b></button>
          <ReactionPicker label="Add reaction" @pick="react(message, $event)"/>
        </div>
        <button v-if="message.reply_count && !inThread" type="button" class="replies"
                data-testid="replies" @click="$emit('thread')">
          <b>{{ message.reply_count }} {{ message.reply_count === 1 ? "reply" : "replies" }}</b>
          <span v-if="lastReply">Last reply {{ lastReply }}</span></button>
      </div>
      <MessageTools v-if="!message.ephemeral" :message="message" :in-thread="inThread"
                    @thread="$emit('thread')"/>
    </article>`,
  setup(props) {
    const author = computed(() => authorOf(props.message));
    // What a person typed is drawn from the text: its marks have not become styles yet.
    const blocks = computed(() =>
      author.value.app || !props.message.text ? props.message.blocks ?? [] : []);
    provideSurface(
      () => ({
        type: "message",
        channel: store.place?.channel,
        ts: props.message.ts,
        thread_ts: props.message.thread_ts,
        ephemeral: Boolean(props.message.ephemeral),
      }),
      () => [
        ...blocks.value,
        ...(props.message.attachments ?? []).flatMap(({ blocks }) => blocks ?? []),
      ],
      { afreshWhenChanged: true },
    );
    return {
      store, blocks, react, emojiNamed, clockTime, fullTime,
      author,
      date: computed(() => dateOf(props.message)),
      quiet: computed(() => isQuiet(props.message)),
      lastReply: computed(() => {
        const replies = store.channel?.messages.filter(({ ts, thread_ts }) =>
          thread_ts === props.message.ts && ts !== thread_ts) ?? [];
        if (!replies.length) return null;
        const last = dateOf(replies.at(-1));
        return timeAgo(last, Math.max(last, now.value));
      }),
      drawn,
      spoken: (reaction) =>
        `${drawn(reaction)} ${reaction.users.length}, ${reaction.name}, ${whoReacted(reaction)}`,
      whoReacted,
      isMine: ({ users }) => users.includes(store.me),
    };
  },
};

function drawn({ name }) {
  return emojiNamed(name) ?? `:${name}:`;
}

function whoReacted({ users }) {
  return users.map((id) => userWith(id)?.real_name ?? id).join(", ");
}
