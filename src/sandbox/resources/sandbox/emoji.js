const drawn = `
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|wave 👋|clap 👏|raised_hands 🙌|pray 🙏|muscle 💪|ok_hand 👌
point_right 👉|point_left 👈|point_up 👆|point_down 👇|raised_hand ✋|hand ✋|handshake 🤝|eyes 👀
writing_hand ✍️|brain 🧠|salute 🫡|saluting_face 🫡|shrug 🤷|facepalm 🤦
smile 😄|grinning 😀|smiley 😃|slightly_smiling_face 🙂|wink 😉|joy 😂|sweat_smile 😅|blush 😊
heart_eyes 😍|thinking_face 🤔|thinking 🤔|neutral_face 😐|disappointed 😞|cry 😢|sob 😭|scream 😱
sunglasses 😎|tired_face 😫|sleeping 😴|zzz 💤|rage 😡|exploding_head 🤯|face_with_monocle 🧐
melting_face 🫠|relieved 😌|grimacing 😬|partying_face 🥳|nerd_face 🤓|robot_face 🤖|ghost 👻|skull 💀
rotating_light 🚨|fire 🔥|warning ⚠️|fire_engine 🚒|ambulance 🚑|police_car 🚓|boom 💥|zap ⚡|bomb 💣
firefighter 🧑‍🚒|helmet_with_white_cross ⛑️|sos 🆘|construction 🚧|octagonal_sign 🛑|no_entry ⛔
no_entry_sign 🚫|stop_sign 🛑|vertical_traffic_light 🚦|traffic_light 🚥|checkered_flag 🏁
triangular_flag_on_post 🚩|white_flag 🏳️|crossed_flags 🎌|loudspeaker 📢|mega 📣|bell 🔔|no_bell 🔕
mute 🔇|speaker 🔈|sound 🔉|loud_sound 🔊|telephone_receiver 📞|phone ☎️|pager 📟|iphone 📱|satellite 📡
satellite_antenna 📡|white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌
negative_squared_cross_mark ❎|heavy_multiplication_x ✖️|heavy_plus_sign ➕|heavy_minus_sign ➖
question ❓|grey_question ❔|exclamation ❗|heavy_exclamation_mark ❗|bangbang ‼️|information_source ℹ️
red_circle 🔴|large_red_circle 🔴|large_orange_circle 🟠|orange_circle 🟠|large_yellow_circle 🟡
yellow_circle 🟡|large_green_circle 🟢|green_circle 🟢|large_blue_circle 🔵|blue_circle 🔵
large_purple_circle 🟣|purple_circle 🟣|large_brown_circle 🟤|white_circle ⚪|black_circle ⚫
radio_button 🔘|large_red_square 🟥|large_orange_square 🟧|large_yellow_square 🟨|large_green_square 🟩
large_blue_square 🟦|large_purple_square 🟪|white_large_square ⬜|black_large_square ⬛
small_red_triangle 🔺|small_red_triangle_down 🔻|small_orange_diamond 🔸|small_blue_diamond 🔹
large_orange_diamond 🔶|large_blue_diamond 🔷|arrow_up ⬆️|arrow_down ⬇️|arrow_left ⬅️|arrow_right ➡️
arrow_upper_right ↗️|arrow_lower_right ↘️|arrow_forward ▶️|arrow_backward ◀️|leftwards_arrow_with_hook ↩️
arrow_right_hook ↪️|arrows_counterclockwise 🔄|arrows_clockwise 🔃|repeat 🔁|fast_forward ⏩|rewind ⏪
black_right_pointing_triangle_with_double_vertical_bar ⏯️|double_vertical_bar ⏸️|pause_button ⏸️
stop_button ⏹️|black_square_for_stop ⏹️|record_button ⏺️|pushpin 📌|round_pushpin 📍|paperclip 📎|link 🔗
bookmark 🔖|label 🏷️|clock1 🕐|clock2 🕑|clock3 🕒|clock4 🕓|clock5 🕔|clock6 🕕|clock7 🕖|clock8 🕗
clock9 🕘|clock10 🕙|clock11 🕚|clock12 🕛|clock130 🕜|clock230 🕝|clock330 🕞|clock430 🕟|clock530 🕠
clock630 🕡|clock730 🕢|clock830 🕣|clock930 🕤|clock1030 🕥|clock1130 🕦|clock1230 🕧|alarm_clock ⏰
stopwatch ⏱️|timer_clock ⏲️|mantelpiece_clock 🕰️|watch ⌚|hourglass ⌛|hourglass_flowing_sand ⏳
calendar 📅|date 📅|spiral_calendar_pad 🗓️|spiral_calendar 🗓️|memo 📝|pencil 📝|pencil2 ✏️|clipboard 📋
page_facing_up 📄|page_with_curl 📃|bookmark_tabs 📑|newspaper 📰|scroll 📜|notebook 📓|book 📖|books 📚
open_book 📖|card_index 📇|card_file_box 🗃️|file_cabinet 🗄️|file_folder 📁|open_file_folder 📂
card_index_dividers 🗂️|wastebasket 🗑️|inbox_tray 📥|outbox_tray 📤|package 📦|incoming_envelope 📨
envelope ✉️|email 📧|e-mail 📧|mailbox 📫|speech_balloon 💬|left_speech_bubble 🗨️|thought_balloon 💭
lock 🔒|unlock 🔓|closed_lock_with_key 🔐|lock_with_ink_pen 🔏|key 🔑|old_key 🗝️|shield 🛡️
busts_in_silhouette 👥|bust_in_silhouette 👤|speaking_head_in_silhouette 🗣️|speaking_head 🗣️|people_hugging 🫂
adult 🧑|technologist 🧑‍💻|male-technologist 👨‍💻|female-technologist 👩‍💻|sleuth_or_spy 🕵️|detective 🕵️
judge 🧑‍⚖️|scientist 🧑‍🔬|mechanic 🧑‍🔧|pilot 🧑‍✈️|astronaut 🧑‍🚀|superhero 🦸|crown 👑|hammer_and_wrench 🛠️
wrench 🔧|hammer 🔨|gear ⚙️|nut_and_bolt 🔩|toolbox 🧰|fire_extinguisher 🧯|test_tube 🧪|microscope 🔬
telescope 🔭|mag 🔍|mag_right 🔎|bulb 💡|flashlight 🔦|battery 🔋|electric_plug 🔌|computer 💻
desktop_computer 🖥️|keyboard ⌨️|floppy_disk 💾|cd 💿|globe_with_meridians 🌐|earth_africa 🌍
earth_americas 🌎|cloud ☁️|sunny ☀️|partly_sunny ⛅|rain_cloud 🌧️|snowflake ❄️|rainbow 🌈|ocean 🌊
umbrella ☂️|thunder_cloud_and_rain ⛈️|bar_chart 📊|chart_with_upwards_trend 📈|chart_with_downwards_trend 📉
chart 💹|money_with_wings 💸|moneybag 💰|credit_card 💳|shopping_trolley 🛒|dart 🎯|trophy 🏆|medal 🏅
first_place_medal 🥇|star ⭐|star2 🌟|sparkles ✨|tada 🎉|confetti_ball 🎊|balloon 🎈|gift 🎁|birthday 🎂
cake 🍰|coffee ☕|tea 🍵|pizza 🍕|beers 🍻|rocket 🚀|ship 🚢|anchor ⚓|airplane ✈️|car 🚗|bike 🚲|bug 🐛
beetle 🪲|snail 🐌|turtle 🐢|penguin 🐧|dog 🐶|cat 🐱|unicorn_face 🦄|see_no_evil 🙈|hear_no_evil 🙉
speak_no_evil 🙊|seedling 🌱|evergreen_tree 🌲|four_leaf_clover 🍀|rose 🌹|heart ❤️|broken_heart 💔
green_heart 💚|blue_heart 💙|yellow_heart 💛|purple_heart 💜|orange_heart 🧡|white_heart 🤍|black_heart 🖤
100 💯|zero 0️⃣|one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|six 6️⃣|seven 7️⃣|eight 8️⃣|nine 9️⃣|keycap_ten 🔟
new 🆕|free 🆓|up 🆙|ok 🆗|cool 🆒|id 🆔|end 🔚|back 🔙|on 🔛|soon 🔜|top 🔝|recycle ♻️|trident 🔱
infinity ♾️|bricks 🧱|house 🏠|office 🏢|hospital 🏥|factory 🏭|door 🚪|ladder 🪜|thread 🧵|jigsaw 🧩
puzzle_piece 🧩|crystal_ball 🔮|movie_camera 🎥|camera 📷|musical_note 🎵|dizzy 💫|hole 🕳️|droplet 💧
sweat_drops 💦|dash 💨|cyclone 🌀|repeat_one 🔂|ladybug 🐞|lady_beetle 🐞`;

const byName = new Map(
  drawn.trim().split(/[|\n]/).map((entry) => entry.trim().split(" ")),
);

export const quickReactions = ["white_check_mark", "eyes", "pushpin"];

export const reactionChoices = [
  "+1", "white_check_mark", "eyes", "pushpin", "raised_hands", "tada", "heart", "pray",
  "fire", "rotating_light", "warning", "memo", "rocket", "thinking_face", "joy", "sob",
  "x", "question", "bulb", "hammer_and_wrench", "hourglass_flowing_sand", "mag", "wave", "100",
];

export function emojiNamed(name) {
  return byName.get(name.replace(/::skin-tone-\d$/, ""));
}

export function emojiStartingWith(beginning) {
  return [...byName.keys()].filter((name) => name.startsWith(beginning));
}

export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+'-]+):/g, (shortcode, name) => emojiNamed(name) ?? shortcode);
}
