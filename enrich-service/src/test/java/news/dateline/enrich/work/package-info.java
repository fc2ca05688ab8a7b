/** Counts the work that code does, where a clock would tell more about the machine. */
package news.dateline.enrich.work;
