package dev.muster.slack;

import dev.muster.outbox.Effect;

/** The call an effect is about, whose budget decides when it sets out. */
final class MainCall {

  private MainCall() {}

  static String of(Effect effect) {
    return switch (effect) {
      case Effect.OpenChannel open -> "conversations.create";
      case Effect.Invite invite -> "conversations.invite";
      case Effect.SetTopic topic -> "conversations.setTopic";
      case Effect.RenameChannel rename -> "conversations.rename";
      case Effect.PinCard card -> "pins.add";
      case Effect.PostCard card -> Pace.POST;
      case Effect.Announce announce -> Pace.POST;
      case Effect.PostFact fact -> Pace.POST;
      case Effect.BriefRoleHolder brief -> Pace.POST;
      case Effect.TellReplaced tell -> Pace.POST;
      case Effect.RemindOfUpdate reminder -> Pace.POST;
      case Effect.ReportProblem report -> Pace.POST;
      case Effect.NudgePeople nudge -> Pace.POST;
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
      case Effect.NoticeAbsence absence -> Pace.POST;
      case Effect.ShowRunbooks show -> Pace.POST;
      case Effect.AddBookmark add -> "bookmarks.add";
      case Effect.CallIn call -> "conversations.invite";
      case Effect.InviteGroup group -> "usergroups.users.list";
      case Effect.AskToArchive ask -> Pace.POST;
      case Effect.SettleArchiveQuestion settle -> "chat.update";
      case Effect.ArchiveChannel archive -> "conversations.archive";
      case Effect.UnarchiveChannel unarchive -> "conversations.unarchive";
      case Effect.TellFollower tell -> "conversations.open";
    };
  }
}
