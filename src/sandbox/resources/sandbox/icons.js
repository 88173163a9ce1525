const { h } = Vue;

const paths = {
  hash: "M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h13.5M3 12.5h13.5",
  lock: "M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3",
  pin: "M7 3h6M8 3v5l-3 4h10l-3-4V3M10 12v5.5",
  thread: "M3 4h14v10H9l-4 3.5V14H3z",
  smile: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7 12c.7 1.3 1.8 2 3 2s2.3-.7 3-2"
    + "M7.5 8v.01M12.5 8v.01",
  more: "M10 4v.01M10 10v.01M10 16v.01",
  send: "M3.5 3.5 17 10 3.5 16.5 5.5 10zM5.5 10H11",
  plus: "M10 4v12M4 10h12",
  close: "M5 5l10 10M15 5 5 15",
  bookmark: "M5.5 3h9v14L10 13.5 5.5 17z",
  people: "M7.5 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3.3 2.5-5.5 5.5-5.5S13 13.7 13 17"
    + "M13 3.3a3 3 0 0 1 0 5.4M15 12c1.8.7 3 2.6 3 5",
  download: "M10 3v10M5.5 9 10 13.5 14.5 9M4 17h12",
  file: "M5 2.5h7L15.5 6v11.5H5zM12 2.5V6h3.5",
  bolt: "M11 2 4 12h5l-1 6 7-10h-5z",
  menu: "M3 5h14M3 10h14M3 15h14",
  eye: "M2 10c2-4 5-5.5 8-5.5s6 1.5 8 5.5c-2 4-5 5.5-8 5.5S4 14 2 10z"
    + "M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  chevron: "M5.5 7.5 10 12l4.5-4.5",
  clock: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 6v4l3 2",
  archive: "M3 4h14v4H3zM4.5 8v9h11V8M8 11.5h4",
  warning: "M10 3 2 17h16zM10 8.5v4M10 14.8v.01",
  info: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 9v5M10 6.2v.01",
  check: "M4 10.5 8 14.5 16 5.5",
  browse: "M3 5h9M3 10h5M3 15h5M13 8a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM15.5 14l2.5 3",
};

export const Icon = ({ name }) =>
  h("svg", { class: `icon icon-${name}`, viewBox: "0 0 20 20", "aria-hidden": "true" },
    h("path", { d: paths[name] }));
Icon.props = ["name"];
