/**
 * Pages to read in a browser, without a login: what is private is not there. Forms for those who
 * have a token; without tokens there are none. May call any room below; nobody calls it.
 */
@NullMarked
package dev.muster.web;

import org.jspecify.annotations.NullMarked;
