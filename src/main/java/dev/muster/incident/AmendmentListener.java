package dev.muster.incident;

/** Like {@link IncidentListener}, but for amendments to timeline entries. */
public interface AmendmentListener {

  void amended(IncidentNumber incident, long entry, AmendmentHistory.Step step);
}
