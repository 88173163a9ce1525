package dev.muster.slack.blockkit;

/**
 * The action ids of buttons. Old messages keep their buttons for years, so an id is never reused
 * for another button.
 */
public final class ActionIds {

  public static final String TAKE_ROLE = "take-role";
  public static final String TAKE_OVER = "take-over";
  public static final String ACCEPT = "accept";
  public static final String DECLINE = "decline";
  public static final String MERGE = "merge";
  public static final String MILESTONES = "milestones";
  public static final String ADD_ACTION_ITEM = "add-action-item";
  public static final String SHOW_TASKS = "show-tasks";
  public static final String ASSIGN_ROLES = "assign-roles";
  public static final String POST_UPDATE = "post-update";
  public static final String RESOLVE = "resolve";
  public static final String CLOSE = "close";
  public static final String REOPEN = "reopen";
  public static final String POSTMORTEM = "postmortem";
  public static final String SNOOZE = "snooze";
  public static final String NOTHING_NEW = "nothing-new";
  public static final String FINISH_ACTION_ITEM = "finish-action-item";
  public static final String MORE_INCIDENTS = "more-incidents";
  public static final String TRY_AGAIN = "try-again";
  public static final String SNOOZE_NUDGE = "snooze-nudge";
  public static final String HAND_OVER = "hand-over";
  public static final String ACCEPT_HANDOVER = "accept-handover";
  public static final String JOIN = "join-incident";
  public static final String EDIT = "edit";
  public static final String OPEN_DECLARE_FORM = "open-declare-form";
  public static final String FINISH_OWN_ACTION_ITEM = "finish-own-action-item";
  public static final String TAKE_TASK = "take-task";
  public static final String FINISH_TASK = "finish-task";
  public static final String MORE_TASKS = "more-tasks";
  public static final String OPEN_RUNBOOK = "open-runbook";
  public static final String TICK_STEP = "tick-step";
  public static final String UNTICK_STEP = "untick-step";
  public static final String MORE_STEPS = "more-steps";
  public static final String AMEND_ENTRY = "amend-entry";
  public static final String CORRECT_ENTRY = "correct-entry";
  public static final String MORE_ENTRIES = "more-entries";
  public static final String ARCHIVE_CHANNEL = "archive-channel";
  public static final String KEEP_CHANNEL = "keep-channel";
  public static final String UPDATE_AUDIENCE = "update-audience";
  public static final String DECLARE_OCCASION = "declare-occasion";
  public static final String TUTORIAL = "tutorial";
  public static final String FOLLOW = "follow";
  public static final String UNFOLLOW = "unfollow";
  public static final String CHOOSE_SEVERITY = "choose-severity";

  private ActionIds() {}
}
