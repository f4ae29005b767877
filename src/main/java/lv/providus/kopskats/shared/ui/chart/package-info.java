/** The one chart component: typed descriptions of pictures, drawn in the browser. */
@NullMarked
package lv.providus.kopskats.shared.ui.chart;

import org.jspecify.annotations.NullMarked;
