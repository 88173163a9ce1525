package dev.muster.task;

/** Unique over all incidents. */
public record TaskId(long value) {

  public TaskId {
    if (value < 1) {
      throw new IllegalArgumentException("task ids start at 1");
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
