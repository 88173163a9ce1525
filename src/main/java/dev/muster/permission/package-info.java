/**
 * Who may do what, as the operator has set it up, and who is in the groups that this names. Stands
 * in front of the only writer of incidents, so that no face can forget to ask. May call the audit
 * log, the heart and what lies below; the face slack tells it who is in which group, and asks
 * before it shows a form.
 */
@NullMarked
package dev.muster.permission;

import org.jspecify.annotations.NullMarked;
