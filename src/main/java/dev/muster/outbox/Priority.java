package dev.muster.outbox;

import java.util.Arrays;

/** The order in which effects are performed when not all can be performed at once. */
public enum Priority {
  /** A user is waiting for the result. */
  INTERACTIVE(0),
  /** The responders need it soon. */
  INCIDENT(1),
  /** May be delayed by a minute. */
  BULK(2);

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  /** The stored value; lower values go first. */
  int rank() {
    return rank;
  }

  static Priority ranked(int rank) {
    return Arrays.stream(values()).filter(each -> each.rank == rank).findFirst().orElse(BULK);
  }

  static Priority of(Effect effect) {
    return switch (effect) {
      case Effect.OpenChannel open -> INTERACTIVE;
      case Effect.Invite invite -> INTERACTIVE;
      case Effect.PostCard card -> INTERACTIVE;
      case Effect.UploadPostmortem upload -> INTERACTIVE;
      case Effect.AssignOnceKnown assign -> INTERACTIVE;
      case Effect.OfferOnceKnown offer -> INTERACTIVE;
      case Effect.ReadMessage read -> INTERACTIVE;
      case Effect.Whisper whisper -> INTERACTIVE;
      case Effect.ShowChannel show -> INCIDENT;
      case Effect.SetTopic topic -> INCIDENT;
      case Effect.PinCard card -> INCIDENT;
      case Effect.RefreshCard card -> INCIDENT;
      case Effect.Announce announce -> INCIDENT;
      case Effect.PostFact fact -> INCIDENT;
      case Effect.BriefRoleHolder brief -> INCIDENT;
      case Effect.TellReplaced tell -> INCIDENT;
      case Effect.RemindOfUpdate reminder -> INCIDENT;
      case Effect.ReportProblem report -> INCIDENT;
      case Effect.NudgePeople nudge -> BULK;
      case Effect.SettleNudge settle -> BULK;
      case Effect.RenameChannel rename -> BULK;
      case Effect.RefreshAnnouncement announce -> BULK;
      case Effect.SettleReminder settle -> BULK;
      case Effect.KeepInsurance keep -> BULK;
      case Effect.IntroducePerson introduce -> BULK;
      case Effect.CatchUp catchUp -> INCIDENT;
      case Effect.NoticeAbsence absence -> INCIDENT;
      case Effect.ShowRunbooks show -> INCIDENT;
      case Effect.AddBookmark add -> BULK;
      case Effect.CallIn call -> INCIDENT;
      case Effect.InviteGroup group -> INCIDENT;
      case Effect.AskToArchive ask -> BULK;
      case Effect.SettleArchiveQuestion settle -> BULK;
      case Effect.ArchiveChannel archive -> BULK;
      case Effect.UnarchiveChannel unarchive -> INTERACTIVE;
      case Effect.TellFollower tell -> BULK;
    };
  }
}
