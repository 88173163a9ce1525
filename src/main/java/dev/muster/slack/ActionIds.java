package dev.muster.slack;

/**
 * What buttons are known by. Old messages keep their buttons for years, so an id is never given to
 * something else.
 */
final class ActionIds {

  static final String TAKE_ROLE = "take-role";
  static final String TAKE_OVER = "take-over";
  static final String ACCEPT = "accept";
  static final String DECLINE = "decline";
  static final String MERGE = "merge";
  static final String MILESTONES = "milestones";
  static final String ADD_ACTION_ITEM = "add-action-item";
  static final String SHOW_TASKS = "show-tasks";
  static final String ASSIGN_ROLES = "assign-roles";
  static final String POST_UPDATE = "post-update";
  static final String RESOLVE = "resolve";
  static final String CLOSE = "close";
  static final String REOPEN = "reopen";
  static final String POSTMORTEM = "postmortem";
  static final String SNOOZE = "snooze";
  static final String NOTHING_NEW = "nothing-new";
  static final String FINISH_ACTION_ITEM = "finish-action-item";
  static final String MORE_INCIDENTS = "more-incidents";
  static final String TRY_AGAIN = "try-again";
  static final String SNOOZE_NUDGE = "snooze-nudge";
  static final String HAND_OVER = "hand-over";
  static final String ACCEPT_HANDOVER = "accept-handover";
  static final String JOIN = "join-incident";
  static final String EDIT = "edit";
  static final String OPEN_DECLARE_FORM = "open-declare-form";
  static final String FINISH_OWN_ACTION_ITEM = "finish-own-action-item";
  static final String TAKE_TASK = "take-task";
  static final String FINISH_TASK = "finish-task";
  static final String MORE_TASKS = "more-tasks";
  static final String OPEN_RUNBOOK = "open-runbook";
  static final String TICK_STEP = "tick-step";
  static final String UNTICK_STEP = "untick-step";
  static final String MORE_STEPS = "more-steps";
  static final String AMEND_ENTRY = "amend-entry";
  static final String CORRECT_ENTRY = "correct-entry";
  static final String MORE_ENTRIES = "more-entries";
  static final String ARCHIVE_CHANNEL = "archive-channel";
  static final String KEEP_CHANNEL = "keep-channel";
  static final String UPDATE_AUDIENCE = "update-audience";
  static final String DECLARE_OCCASION = "declare-occasion";
  static final String TUTORIAL = "tutorial";
  static final String FOLLOW = "follow";
  static final String UNFOLLOW = "unfollow";
  static final String CHOOSE_SEVERITY = "choose-severity";

  private ActionIds() {}
}
