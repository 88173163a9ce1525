package dev.muster.postmortem;

import org.commonmark.node.CustomNode;

/** An address as users wrote it: between angle brackets no character is read as markup. */
final class Autolink extends CustomNode {

  private final String address;

  /**
   * @param address must not contain whitespace or angle brackets
   */
  Autolink(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }
}
