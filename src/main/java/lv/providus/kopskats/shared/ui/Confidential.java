package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;

/** Says that a page is confidential: at its top on the screen, and in the margin of every sheet when it is printed. */
public class Confidential extends Div {

    public Confidential() {
        add(
                new Message(Tone.WARNING, getTranslation("shared.confidential")),
                new InTheMargin(getTranslation("shared.confidential.sheet")));
    }

    /** Holds for the sheets of the whole document as long as it is in it. */
    @Tag("style")
    private static class InTheMargin extends Component {

        InTheMargin(String text) {
            getElement().setText("@page { @top-right { content: \"" + text + "\"; } }");
        }
    }
}
