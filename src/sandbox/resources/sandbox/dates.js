// Slack draws dates in the reader's own time zone; so does the browser.

const day = 24 * 60 * 60 * 1000;

export function clockTime(date) {
  return date.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" });
}

export function dayDivider(date, now) {
  return relativeDay(date, now) ?? `${weekday(date)}, ${month(date)} ${ordinal(date.getDate())}`;
}

export function fullTime(date) {
  return `${longDate(date)} at ${clockTime(date)}`;
}

export function drawPattern(pattern, seconds, now) {
  const date = new Date(seconds * 1000);
  return pattern.replace(/\{(\w+)\}/g, (token, name, position) => {
    const drawn = tokens[name]?.(date, now);
    if (drawn === undefined) return token;
    return position === 0 ? capitalised(drawn) : drawn;
  });
}

const tokens = {
  date_num: (date) => isoDate(date),
  date_slash: (date) => isoDate(date).replaceAll("-", "/"),
  date: (date) => plainDate(date),
  date_short: (date) => shortDate(date),
  date_long: (date) => longDate(date),
  date_pretty: (date, now) => lowerDay(date, now) ?? plainDate(date),
  date_short_pretty: (date, now) => lowerDay(date, now) ?? shortDate(date),
  date_long_pretty: (date, now) => lowerDay(date, now) ?? longDate(date),
  day_divider_pretty: (date, now) => dayDivider(date, now),
  time: (date) => clockTime(date),
  time_secs: (date) =>
    date.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit", second: "2-digit" }),
  ago: (date, now) => timeAgo(date, now),
};

export function timeAgo(date, now) {
  const seconds = Math.round((date - now) / 1000);
  const [size, unit] = units.find(([size]) => Math.abs(seconds) >= size) ?? [1, "second"];
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" })
    .format(Math.trunc(seconds / size), unit);
}

const units = [
  [31536000, "year"], [2592000, "month"], [86400, "day"], [3600, "hour"], [60, "minute"],
];

function relativeDay(date, now) {
  const distance = Math.round((midnight(date) - midnight(now)) / day);
  return { "-1": "Yesterday", 0: "Today", 1: "Tomorrow" }[distance];
}

function lowerDay(date, now) {
  return relativeDay(date, now)?.toLowerCase();
}

function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

function plainDate(date) {
  return `${month(date)} ${ordinal(date.getDate())}, ${date.getFullYear()}`;
}

function shortDate(date) {
  return `${month(date).slice(0, 3)} ${date.getDate()}, ${date.getFullYear()}`;
}

function longDate(date) {
  return `${weekday(date)}, ${plainDate(date)}`;
}

export function isoDate(date) {
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join("-");
}

export function isoMinute(date) {
  return `${isoDate(date)}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

function month(date) {
  return date.toLocaleDateString("en", { month: "long" });
}

function weekday(date) {
  return date.toLocaleDateString("en", { weekday: "long" });
}

function ordinal(number) {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return number + (teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th"));
}

function twoDigits(number) {
  return String(number).padStart(2, "0");
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
