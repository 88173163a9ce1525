package dev.muster.slack.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCheckTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_774_745_998);
  private static final String TIMESTAMP = "1774745998";
  private static final byte[] BODY = "command=%2Fincident&text=declare".getBytes(UTF_8);
  private static final SignatureCheck CHECK = new SignatureCheck("8f742231b10e8888abcd99");

  /** The worked example of Slack's own manual. */
  @Test
  void what_slack_signs_is_accepted() {
    var check = new SignatureCheck("8f742231b10e8888abcd99yyyzzz85a5");
    var body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text="
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
            + "%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    assertThat(
            check.accepts(
                "1531420618",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                body.getBytes(UTF_8),
                Instant.ofEpochSecond(1_531_420_618)))
        .isTrue();
  }

  @Test
  void what_is_fresh_by_either_clock_is_accepted_and_what_is_stale_by_both_is_not() {
    var signature = CHECK.sign(TIMESTAMP, BODY);
    var early = NOW.minusSeconds(301);
    var late = NOW.plusSeconds(301);

    assertThat(CHECK.accepts(TIMESTAMP, signature, BODY, late, NOW)).isTrue();
    assertThat(CHECK.accepts(TIMESTAMP, signature, BODY, NOW, early)).isTrue();
    assertThat(CHECK.accepts(TIMESTAMP, signature, BODY, early, late)).isFalse();
  }

  @Test
  void another_secret_is_refused() {
    var stranger = new SignatureCheck("8f742231b10e8888abcd98");

    assertThat(CHECK.accepts(TIMESTAMP, stranger.sign(TIMESTAMP, BODY), BODY, NOW)).isFalse();
  }

  @Test
  void a_changed_body_is_refused() {
    var changed = "command=%2Fincident&text=declarf".getBytes(UTF_8);

    assertThat(CHECK.accepts(TIMESTAMP, CHECK.sign(TIMESTAMP, BODY), changed, NOW)).isFalse();
  }

  @Test
  void another_timestamp_than_the_signed_one_is_refused() {
    assertThat(CHECK.accepts("1774745999", CHECK.sign(TIMESTAMP, BODY), BODY, NOW)).isFalse();
  }

  /** Bytes that are no text at all, too: what is signed is what came over the wire. */
  @Test
  void the_raw_bytes_count_whatever_they_spell() {
    var umlaut = "text=größer 🔥".getBytes(UTF_8);
    var noText = new byte[] {(byte) 0xff, 0, (byte) 0xc3, '\n', (byte) 0x80};

    assertThat(CHECK.accepts(TIMESTAMP, CHECK.sign(TIMESTAMP, umlaut), umlaut, NOW)).isTrue();
    assertThat(CHECK.accepts(TIMESTAMP, CHECK.sign(TIMESTAMP, noText), noText, NOW)).isTrue();
    assertThat(
            CHECK.accepts(
                TIMESTAMP,
                CHECK.sign(TIMESTAMP, noText),
                new String(noText, UTF_8).getBytes(UTF_8),
                NOW))
        .isFalse();
  }

  @Test
  void an_empty_body_can_be_signed() {
    assertThat(CHECK.accepts(TIMESTAMP, CHECK.sign(TIMESTAMP, new byte[0]), new byte[0], NOW))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -299, 0, 299, 300})
  void within_five_minutes_to_either_side_is_accepted(long seconds) {
    assertThat(acceptsSignedAt(NOW.plusSeconds(seconds))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -86_400, 86_400})
  void older_or_from_the_future_is_refused_however_well_signed(long seconds) {
    assertThat(acceptsSignedAt(NOW.plusSeconds(seconds))).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "-1774745998",
        "1774745998.5",
        "+1774745998",
        "１７７４７４５９９８",
        "17747459981774745998",
        "1774745998 "
      })
  void a_timestamp_that_is_none_is_refused(String timestamp) {
    var signature = CHECK.sign(String.valueOf(timestamp), BODY);

    assertThat(CHECK.accepts(timestamp, signature, BODY, NOW)).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "v0=", "v0", "garbage", "v0=ü🔥", "v1=00", "\0"})
  void a_signature_that_is_none_is_refused(String signature) {
    assertThat(CHECK.accepts(TIMESTAMP, signature, BODY, NOW)).isFalse();
  }

  @Test
  void only_the_whole_signature_is_accepted() {
    var signature = CHECK.sign(TIMESTAMP, BODY);

    assertThat(CHECK.accepts(TIMESTAMP, signature.substring(0, 20), BODY, NOW)).isFalse();
    assertThat(CHECK.accepts(TIMESTAMP, signature + "0", BODY, NOW)).isFalse();
    assertThat(CHECK.accepts(TIMESTAMP, signature.substring(3), BODY, NOW)).isFalse();
  }

  @Test
  void it_never_prints_the_secret() {
    assertThat(CHECK.toString()).doesNotContain("8f7422");
  }

  private static boolean acceptsSignedAt(Instant signedAt) {
    var timestamp = String.valueOf(signedAt.getEpochSecond());
    return CHECK.accepts(timestamp, CHECK.sign(timestamp, BODY), BODY, NOW);
  }
}
