package dev.muster.auditlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.scheduling.Sweep;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals audit entries in a hash chain: each seal covers its entries and the previous seal, so that
 * a change, insertion or deletion is detected. Sealing runs later in a sweep and never blocks a
 * writer.
 *
 * <p>Sealed entries are also logged, one line each, followed by the digest of the seal: a log that
 * is shipped elsewhere is a copy that even the owner of the database cannot rewrite.
 */
@Singleton
public class AuditChain implements Sweep {

  /**
   * Entries younger than this are not sealed yet. They can become visible out of id order: a
   * transaction may still be open, or another process's clock may differ. No transaction of Muster
   * lasts this long.
   */
  public static final Duration SETTLED = Duration.ofMinutes(2);

  private static final int MOST = 500;
  private static final String NOTHING = "";
  private static final Logger LOG = LoggerFactory.getLogger("muster.audit");

  private final AuditSealRows seals;
  private final AuditEntryRows entries;

  AuditChain(AuditSealRows seals, AuditEntryRows entries) {
    this.seals = seals;
    this.entries = entries;
  }

  @Override
  public String name() {
    return "audit seals";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  @Transactional
  public void run(Instant now) {
    var last = seals.newest();
    var settled =
        entries.after(last.map(AuditSealRow::lastEntry).orElse(0L), MOST).stream()
            .takeWhile(each -> each.recordedAt().isBefore(now.minus(SETTLED)))
            .map(AuditEntryRow::shown)
            .toList();
    if (!settled.isEmpty()) {
      seal(last, settled, now);
    }
  }

  /** The number of the newest seal. */
  @Transactional(readOnly = true)
  public OptionalLong newest() {
    return seals.newest().stream().mapToLong(AuditSealRow::number).findFirst();
  }

  /** Whether the seal's digest still matches the entries it covers and the previous seal. */
  @Transactional(readOnly = true)
  public boolean holds(long number) {
    var seal = seals.findByNumber(number);
    if (seal.isEmpty()) {
      return false;
    }
    var before = number == 1 ? Optional.<AuditSealRow>empty() : seals.findByNumber(number - 1);
    if (before.isEmpty() && number != 1) {
      return false;
    }
    var covered =
        entries
            .between(
                before.map(AuditSealRow::lastEntry).orElse(0L) + 1,
                seal.get().lastEntry(),
                MOST + 1)
            .stream()
            .map(AuditEntryRow::shown)
            .toList();
    return covered.size() == seal.get().entries()
        && digest(before, covered).equals(seal.get().digest());
  }

  private void seal(Optional<AuditSealRow> last, List<AuditEntry> settled, Instant now) {
    var number = last.map(AuditSealRow::number).orElse(0L) + 1;
    var digest = digest(last, settled);
    var set =
        seals.insert(
            number,
            settled.getFirst().id(),
            settled.getLast().id(),
            settled.size(),
            digest,
            now.truncatedTo(ChronoUnit.MILLIS),
            last.map(AuditSealRow::number).orElse(number));
    if (set == 1) {
      settled.forEach(each -> LOG.info("{}", each.line()));
      LOG.info("seal {} up to {}: {}", number, settled.getLast().id(), digest);
    }
  }

  private static String digest(Optional<AuditSealRow> before, List<AuditEntry> covered) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((before.map(AuditSealRow::digest).orElse(NOTHING) + "\n").getBytes(UTF_8));
      covered.forEach(each -> digest.update((each.line() + "\n").getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
