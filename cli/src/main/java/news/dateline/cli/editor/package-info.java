/** {@code dateline kill}, {@code hold}, {@code release} and {@code takedown}: an editor's word. */
@NullMarked
package news.dateline.cli.editor;

import org.jspecify.annotations.NullMarked;
