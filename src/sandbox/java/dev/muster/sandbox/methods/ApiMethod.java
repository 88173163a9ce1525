package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One method of the Web API: arguments in, the answer without its "ok" out. */
interface ApiMethod {

  ObjectNode answer(Arguments arguments);
}
