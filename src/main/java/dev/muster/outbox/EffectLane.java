package dev.muster.outbox;

import org.jspecify.annotations.Nullable;

/**
 * The order in which an effect is performed relative to other effects of its incident.
 *
 * @param needsChannel whether the effect waits until the incident has a channel
 * @param queue ordering key: effects of one incident with the same key are performed one after
 *     another
 * @param subject coalescing key: of several pending effects with the same key, only the newest is
 *     performed
 */
record EffectLane(boolean needsChannel, @Nullable String queue, @Nullable String subject) {

  private static final String ANNOUNCEMENT = "announcement";
  private static final String INSURANCE = "insurance";
  private static final EffectLane AT_ONCE = new EffectLane(false, null, null);
  private static final EffectLane IN_CHANNEL = new EffectLane(true, null, null);

  /**
   * Whether the effect acts in the incident's channel and nowhere else. False for effects without
   * an ordering key.
   */
  boolean isInChannel() {
    return needsChannel && queue != null && !queue.equals(ANNOUNCEMENT) && !queue.equals(INSURANCE);
  }

  static EffectLane of(Effect effect) {
    return switch (effect) {
      case Effect.OpenChannel open -> AT_ONCE;
      case Effect.Invite invite -> IN_CHANNEL;
      case Effect.SetTopic topic -> new EffectLane(true, "topic", "topic");
      case Effect.PostCard card -> new EffectLane(true, "card", null);
      case Effect.PinCard card -> new EffectLane(true, "card", null);
      case Effect.RefreshCard card -> new EffectLane(true, "card", "card");
      case Effect.Announce announce -> new EffectLane(true, ANNOUNCEMENT, null);
      case Effect.RefreshAnnouncement announce -> new EffectLane(true, ANNOUNCEMENT, ANNOUNCEMENT);
      case Effect.PostFact fact -> new EffectLane(true, "posts", null);
      case Effect.RemindOfUpdate reminder -> new EffectLane(true, "posts", null);
      case Effect.UploadPostmortem upload -> new EffectLane(true, "posts", null);
      case Effect.NudgePeople nudge -> new EffectLane(true, "posts", null);
      case Effect.SettleNudge settle -> new EffectLane(true, "reminder " + settle.message(), null);
      case Effect.SettleReminder settle ->
          new EffectLane(true, "reminder " + settle.message(), null);
      case Effect.KeepInsurance keep -> new EffectLane(true, INSURANCE, INSURANCE);
      case Effect.BriefRoleHolder brief -> IN_CHANNEL;
      case Effect.ReadMessage read -> IN_CHANNEL;
      case Effect.Whisper whisper -> IN_CHANNEL;
      case Effect.IntroducePerson introduce -> AT_ONCE;
      case Effect.AssignOnceKnown assign -> AT_ONCE;
      case Effect.OfferOnceKnown offer -> AT_ONCE;
      case Effect.TellReplaced tell -> IN_CHANNEL;
      case Effect.ReportProblem report -> AT_ONCE;
      case Effect.RenameChannel rename -> new EffectLane(true, "name", "name");
      case Effect.CatchUp catchUp -> IN_CHANNEL;
      case Effect.ShowChannel show -> IN_CHANNEL;
      case Effect.NoticeAbsence absence -> new EffectLane(true, "posts", null);
      case Effect.ShowRunbooks show -> new EffectLane(true, "posts", null);
      case Effect.AddBookmark add -> new EffectLane(true, "bookmarks", null);
      case Effect.CallIn call -> IN_CHANNEL;
      case Effect.InviteGroup group -> IN_CHANNEL;
      case Effect.AskToArchive ask -> new EffectLane(true, "posts", null);
      case Effect.SettleArchiveQuestion settle ->
          new EffectLane(true, "reminder " + settle.message(), null);
      case Effect.ArchiveChannel archive -> new EffectLane(false, "archive", null);
      case Effect.UnarchiveChannel unarchive -> new EffectLane(false, "archive", null);
      case Effect.TellFollower tell ->
          new EffectLane(false, "follower " + tell.follower().value(), null);
    };
  }
}
