const colors = ["#4a7d5e", "#8a5a9e", "#c06a3a", "#3f6fa8", "#a8485f", "#6b7a2f"];

export const Avatar = {
  props: { user: Object, app: Boolean, size: { type: [Number, String], default: 36 } },
  template: `
    <span class="avatar" :class="{ app }" aria-hidden="true" :data-initials="initials"
          :style="{ width: size + 'px', height: size + 'px', fontSize: size * 0.4 + 'px',
                    background: color }"></span>`,
  computed: {
    name() {
      return this.user?.real_name || this.user?.name || "?";
    },
    initials() {
      if (this.user?.emoji) return this.user.emoji;
      const words = this.name.split(/\s+/).filter(Boolean);
      return [words[0], words.length > 1 ? words.at(-1) : ""]
        .map((word) => word.charAt(0).toUpperCase()).join("");
    },
    color() {
      const { color } = this.user ?? {};
      if (color) return color.startsWith("#") ? color : `#${color}`;
      const sum = [...this.name].reduce((total, letter) => total + letter.charCodeAt(0), 0);
      return colors[sum % colors.length];
    },
  },
};
