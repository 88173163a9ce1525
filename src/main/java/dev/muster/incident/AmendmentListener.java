package dev.muster.incident;

/** As {@link IncidentListener}, for what becomes of entries after they were recorded. */
public interface AmendmentListener {

  void amended(IncidentNumber incident, long entry, AmendmentHistory.Step step);
}
