package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.stream.Stream;
import lv.providus.kopskats.publication.Publication;
import org.jspecify.annotations.Nullable;

/** The picture of the whole country, and of one other group beside it for whoever wants to compare. */
class BesideCountry extends Div {

    private final Publication.Group country;
    private final transient PublishedWording wording;
    private final SerializableFunction<List<Publication.Group>, Component> figure;
    private final Div shown = new Div();

    /**
     * The country alone at first.
     *
     * @param others groups with figures that can stand beside it
     * @param figure of some groups, the one in focus first
     */
    BesideCountry(
            Publication.Group country,
            List<Publication.Group> others,
            PublishedWording wording,
            SerializableFunction<List<Publication.Group>, Component> figure) {
        this.country = country;
        this.wording = wording;
        this.figure = figure;
        addClassNames("kk-stack", "kk-beside");
        shown.addClassName("kk-stack");
        if (!others.isEmpty()) {
            Select<Publication.Group> beside = new Select<>();
            beside.setLabel(wording.text("publication.beside"));
            beside.setItems(others);
            beside.setItemLabelGenerator(
                    group -> group == null ? wording.text("publication.beside.none") : wording.group(group));
            beside.setEmptySelectionAllowed(true);
            beside.setEmptySelectionCaption(wording.text("publication.beside.none"));
            beside.addValueChangeListener(change -> show(change.getValue()));
            add(beside);
        }
        add(shown);
        show(null);
    }

    private void show(Publication.@Nullable Group beside) {
        List<Publication.Group> drawn =
                Stream.concat(Stream.ofNullable(beside), Stream.of(country)).toList();
        shown.removeAll();
        shown.add(figure.apply(drawn));
        drawn.forEach(group -> {
            Paragraph note = new Paragraph(wording.coverage(group));
            note.addClassName("kk-result-note");
            shown.add(note);
        });
    }
}
