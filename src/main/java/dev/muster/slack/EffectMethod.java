package dev.muster.slack;

import dev.muster.outbox.Effect;
import dev.muster.slack.webapi.RateLimiter;

/** The Web API method whose rate limit decides when an effect may start. */
final class EffectMethod {

  private EffectMethod() {}

  static String of(Effect effect) {
    return switch (effect) {
      case Effect.OpenChannel open -> "conversations.create";
      case Effect.Invite invite -> "conversations.invite";
      case Effect.SetTopic topic -> "conversations.setTopic";
      case Effect.RenameChannel rename -> "conversations.rename";
      case Effect.PinCard card -> "pins.add";
      case Effect.PostCard card -> RateLimiter.POST;
      case Effect.Announce announce -> RateLimiter.POST;
      case Effect.PostFact fact -> RateLimiter.POST;
      case Effect.BriefRoleHolder brief -> RateLimiter.POST;
      case Effect.TellReplaced tell -> RateLimiter.POST;
      case Effect.RemindOfUpdate reminder -> RateLimiter.POST;
      case Effect.ReportProblem report -> RateLimiter.POST;
      case Effect.NudgePeople nudge -> RateLimiter.POST;
      case Effect.SettleNudge settle -> "chat.update";
      case Effect.RefreshCard card -> "chat.update";
      case Effect.RefreshAnnouncement announce -> "chat.update";
      case Effect.SettleReminder settle -> "chat.update";
      case Effect.KeepInsurance keep -> "chat.scheduleMessage";
      case Effect.UploadPostmortem upload -> "files.completeUploadExternal";
      case Effect.IntroducePerson introduce -> "users.info";
      case Effect.AssignOnceKnown assign -> "users.info";
      case Effect.OfferOnceKnown offer -> "users.info";
      case Effect.ReadMessage read -> "conversations.history";
      case Effect.Whisper whisper -> "chat.postEphemeral";
      case Effect.CatchUp catchUp -> "chat.postEphemeral";
      case Effect.ShowChannel show -> "views.update";
      case Effect.NoticeAbsence absence -> RateLimiter.POST;
      case Effect.ShowRunbooks show -> RateLimiter.POST;
      case Effect.AddBookmark add -> "bookmarks.add";
      case Effect.CallIn call -> "conversations.invite";
      case Effect.InviteGroup group -> "usergroups.users.list";
      case Effect.AskToArchive ask -> RateLimiter.POST;
      case Effect.SettleArchiveQuestion settle -> "chat.update";
      case Effect.ArchiveChannel archive -> "conversations.archive";
      case Effect.UnarchiveChannel unarchive -> "conversations.unarchive";
      case Effect.TellFollower tell -> "conversations.open";
    };
  }
}
