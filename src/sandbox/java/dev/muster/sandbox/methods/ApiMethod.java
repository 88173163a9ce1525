package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A method of the Web API. Returns the response without its "ok". */
interface ApiMethod {

  ObjectNode answer(Arguments arguments);
}
