package dev.muster.outbox;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.NOON;

import dev.muster.incident.Handover;
import dev.muster.incident.Nudge;
import dev.muster.incident.Role;
import dev.muster.outbox.Effect.SettleArchiveQuestion.Decision;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One effect of every kind, complete, under the name it is kept by for ever. */
final class EffectExamples {

  static final Map<String, Effect> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("open-channel", new Effect.OpenChannel());
    BY_NAME.put("invite", new Effect.Invite(List.of(ADA, GRACE)));
    BY_NAME.put("set-topic", new Effect.SetTopic());
    BY_NAME.put("post-card", new Effect.PostCard());
    BY_NAME.put("pin-card", new Effect.PinCard());
    BY_NAME.put("refresh-card", new Effect.RefreshCard());
    BY_NAME.put("announce", new Effect.Announce());
    BY_NAME.put("refresh-announcement", new Effect.RefreshAnnouncement());
    BY_NAME.put("post-fact", new Effect.PostFact(7));
    BY_NAME.put("brief-role-holder", new Effect.BriefRoleHolder(Role.SCRIBE, GRACE));
    BY_NAME.put(
        "remind-of-update", new Effect.RemindOfUpdate(NOON, NOON.plusMillis(900_001), 2, true));
    BY_NAME.put("settle-reminder", new Effect.SettleReminder("1774699200.000100", "Snoozed."));
    BY_NAME.put("keep-insurance", new Effect.KeepInsurance());
    BY_NAME.put("upload-postmortem", new Effect.UploadPostmortem(ADA));
    BY_NAME.put("introduce-person", new Effect.IntroducePerson(LINUS));
    BY_NAME.put("assign-once-known", new Effect.AssignOnceKnown(Role.COMMANDER, LINUS, ADA, GRACE));
    BY_NAME.put("read-message", new Effect.ReadMessage("C1", "1774699200.000100", GRACE));
    BY_NAME.put("whisper", new Effect.Whisper(ADA, "<!channel> is \"quoted\" & kept, 🔥"));
    BY_NAME.put("nudge-people", new Effect.NudgePeople(Nudge.NO_COMMANDER, NOON, true, false));
    BY_NAME.put(
        "settle-nudge", new Effect.SettleNudge(Nudge.NO_SUMMARY, "1774699200.000100", "Put off."));
    BY_NAME.put("rename-channel", new Effect.RenameChannel());
    BY_NAME.put("report-problem", new Effect.ReportProblem("Unarchive it to go on."));
    BY_NAME.put("catch-up", new Effect.CatchUp(LINUS));
    BY_NAME.put("show-channel", new Effect.ShowChannel("V1", LINUS));
    BY_NAME.put("notice-absence", new Effect.NoticeAbsence(GRACE, true));
    BY_NAME.put("show-runbooks", new Effect.ShowRunbooks(List.of("checkout-is-down")));
    BY_NAME.put(
        "add-bookmark",
        new Effect.AddBookmark("Join the call", URI.create("https://meet.example.com/42")));
    BY_NAME.put("call-in", new Effect.CallIn(List.of(ADA, LINUS)));
    BY_NAME.put("invite-group", new Effect.InviteGroup("S0PLATFORM"));
    BY_NAME.put("ask-to-archive", new Effect.AskToArchive(NOON, NOON.plusSeconds(86_400)));
    BY_NAME.put(
        "settle-archive-question",
        new Effect.SettleArchiveQuestion("1774699200.000100", Decision.KEPT, GRACE));
    BY_NAME.put("archive-channel", new Effect.ArchiveChannel("1774699200.000100", GRACE));
    BY_NAME.put("unarchive-channel", new Effect.UnarchiveChannel());
    BY_NAME.put("tell-follower", new Effect.TellFollower(GRACE, 7));
    BY_NAME.put("tell-replaced", new Effect.TellReplaced(GRACE, 7));
    BY_NAME.put(
        "offer-once-known",
        new Effect.OfferOnceKnown(LINUS, new Handover("We roll back.", "", ""), ADA));
  }

  private EffectExamples() {}
}
