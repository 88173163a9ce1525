package dev.muster.postmortem;

import org.commonmark.node.CustomNode;

/** An address that people wrote, as it stands: in angle brackets no character of it is markup. */
final class Autolink extends CustomNode {

  private final String address;

  /**
   * @param address without blanks or angle brackets
   */
  Autolink(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }
}
