package dev.muster.outbox;

import dev.muster.incident.Examples;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A chat that takes everything, until told what comes next. */
public final class FakeChat implements ChatGateway {

  private final List<ClaimedEffect> performed = new ArrayList<>();
  private final List<Receipt> withdrawn = new ArrayList<>();
  private final List<Effect> givenBack = new ArrayList<>();
  private final Map<Class<? extends Effect>, Instant> shut = new HashMap<>();
  private final Map<Class<? extends Effect>, Queue<Callable<Receipt>>> coming = new HashMap<>();

  @Override
  public Receipt perform(ClaimedEffect claimed) throws EffectNotDone {
    try {
      return arrival(claimed).call();
    } catch (EffectNotDone | RuntimeException asScripted) {
      throw asScripted;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized Optional<Instant> awaitsTurn(Effect effect, Priority priority, Instant now) {
    return Optional.ofNullable(shut.get(effect.getClass())).filter(now::isBefore);
  }

  @Override
  public synchronized void giveBackTurn(Effect effect, Instant now) {
    givenBack.add(effect);
  }

  /** Turns that were given and not used. */
  public synchronized List<Effect> givenBack() {
    return List.copyOf(givenBack);
  }

  @Override
  public synchronized void withdraw(ClaimedEffect claimed, Receipt receipt) {
    withdrawn.add(receipt);
  }

  public synchronized List<Receipt> withdrawn() {
    return List.copyOf(withdrawn);
  }

  /** Effects of this kind must wait until then. */
  public synchronized void shut(Class<? extends Effect> kind, Instant until) {
    shut.put(kind, until);
  }

  /** Everything that was ever tried, in the order it came in. */
  public synchronized List<ClaimedEffect> performed() {
    return List.copyOf(performed);
  }

  public List<Effect> effects() {
    return performed().stream().map(ClaimedEffect::effect).toList();
  }

  /** The next effect of this kind meets with that; several are met one by one. */
  public synchronized void next(Class<? extends Effect> kind, Callable<Receipt> outcome) {
    coming.computeIfAbsent(kind, none -> new ArrayDeque<>()).add(outcome);
  }

  public void fail(Class<? extends Effect> kind, EffectNotDone problem) {
    next(
        kind,
        () -> {
          throw problem;
        });
  }

  /** Keeps the next one on its way until it is let go. */
  public Held hold(Class<? extends Effect> kind) {
    var held = new Held(new CountDownLatch(1), new CountDownLatch(1));
    next(
        kind,
        () -> {
          held.arrived.countDown();
          held.released.await();
          return Receipt.DONE;
        });
    return held;
  }

  public synchronized void forget() {
    performed.clear();
    coming.clear();
    withdrawn.clear();
    givenBack.clear();
    shut.clear();
  }

  public record Held(CountDownLatch arrived, CountDownLatch released) {

    public void awaitArrived() throws InterruptedException {
      if (!arrived.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("it never set out");
      }
    }

    public void letGo() {
      released.countDown();
    }
  }

  private synchronized Callable<Receipt> arrival(ClaimedEffect claimed) {
    performed.add(claimed);
    var scripted = coming.getOrDefault(claimed.effect().getClass(), new ArrayDeque<>()).poll();
    return scripted == null ? () -> usual(claimed) : scripted;
  }

  private static Receipt usual(ClaimedEffect claimed) {
    var number = claimed.incident().value();
    return switch (claimed.effect()) {
      case Effect.OpenChannel open -> new Receipt.ChannelOpened("C" + number, "inc-" + number);
      case Effect.PostCard card -> new Receipt.CardPosted("card." + number);
      case Effect.Announce announce -> new Receipt.Announced("C0NEWS", "news." + number);
      case Effect.RemindOfUpdate wake -> new Receipt.ReminderPosted("ring." + claimed.sequence());
      case Effect.IntroducePerson(var person) -> introduced(person);
      case Effect.AssignOnceKnown assign -> introduced(assign.person());
      case Effect.OfferOnceKnown offer -> introduced(offer.to());
      case Effect.TellReplaced tell -> new Receipt.Posted("D0", "told." + claimed.sequence());
      case Effect.KeepInsurance keep -> new Receipt.Uninsured();
      case Effect.Invite invite -> Receipt.DONE;
      case Effect.SetTopic topic -> Receipt.DONE;
      case Effect.PinCard pin -> Receipt.DONE;
      case Effect.RefreshCard refresh -> Receipt.DONE;
      case Effect.RefreshAnnouncement refresh -> Receipt.DONE;
      case Effect.PostFact fact -> Receipt.DONE;
      case Effect.BriefRoleHolder brief -> Receipt.DONE;
      case Effect.SettleReminder settle -> Receipt.DONE;
      case Effect.UploadPostmortem upload -> Receipt.DONE;
      case Effect.ReadMessage(var channel, var message, var by) ->
          new Receipt.MessageRead(Examples.message(channel + "/" + message), claimed.owedAt());
      case Effect.Whisper whisper -> Receipt.DONE;
      case Effect.ReportProblem problem -> Receipt.DONE;
      case Effect.RenameChannel rename -> new Receipt.ChannelRenamed("renamed-" + number);
      case Effect.NudgePeople nudge -> new Receipt.ReminderPosted("nudge." + claimed.sequence());
      case Effect.SettleNudge settle -> Receipt.DONE;
      case Effect.CatchUp catchUp -> Receipt.DONE;
      case Effect.ShowChannel show -> Receipt.DONE;
      case Effect.NoticeAbsence absence -> Receipt.DONE;
      case Effect.ShowRunbooks show -> Receipt.DONE;
      case Effect.AddBookmark add -> Receipt.DONE;
      case Effect.CallIn call -> Receipt.DONE;
      case Effect.AskToArchive ask -> new Receipt.ReminderPosted("ask." + claimed.sequence());
      case Effect.SettleArchiveQuestion settle -> Receipt.DONE;
      case Effect.ArchiveChannel archive -> Receipt.CHANNEL_ARCHIVED;
      case Effect.UnarchiveChannel unarchive -> Receipt.CHANNEL_UNARCHIVED;
      case Effect.InviteGroup group -> new Receipt.GroupRead(List.of(Examples.LINUS));
      case Effect.TellFollower tell -> new Receipt.Posted("D0", "told." + claimed.sequence());
    };
  }

  private static Receipt introduced(PersonId id) {
    return new Receipt.Introduced(new Person(id, id.value(), ZoneOffset.UTC, false, false));
  }
}
