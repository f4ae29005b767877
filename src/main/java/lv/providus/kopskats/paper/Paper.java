package lv.providus.kopskats.paper;

import org.w3c.dom.Document;

/**
 * A document that is ready to be printed.
 *
 * @param fileName what it is called where it is kept, with its ending
 * @param html its content; it refers to nothing outside of itself
 */
record Paper(String fileName, Document html) {}
