package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.providus.kopskats.results.Coding.Text;
import lv.providus.kopskats.shared.MunicipalityId;

/** Which texts of a list are ticked. Each box says whose text it is; those of a grid's own selection cannot. */
final class TickedTexts implements Serializable {

    private final transient Set<MunicipalityId> ticked = new HashSet<>();
    private final Grid<Text> grid;
    private final SerializableRunnable onChange;
    private final Checkbox all = new Checkbox();

    /** Boxes in a column of their own, the first one so far. */
    TickedTexts(Grid<Text> grid, SerializableRunnable onChange) {
        this.grid = grid;
        this.onChange = onChange;
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(this::box)
                .setHeader(grid.getTranslation("results.coding.tick"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        all.setLabel(grid.getTranslation("results.coding.tick.all"));
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tickAll(Boolean.TRUE.equals(change.getValue()));
            }
        });
    }

    /** The box for all that are listed. */
    Checkbox all() {
        return all;
    }

    private Checkbox box(Text text) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(grid.getTranslation("results.coding.tick.of", text.name()));
        box.setValue(ticked.contains(text.municipality()));
        box.addValueChangeListener(change -> {
            if (Boolean.TRUE.equals(change.getValue())) {
                ticked.add(text.municipality());
            } else {
                ticked.remove(text.municipality());
            }
            changed();
        });
        return box;
    }

    private void tickAll(boolean tick) {
        ticked.clear();
        if (tick) {
            listed().forEach(text -> ticked.add(text.municipality()));
        }
        grid.getDataProvider().refreshAll();
        changed();
    }

    private List<Text> listed() {
        return grid.getListDataView().getItems().toList();
    }

    /** Those that are ticked, in the order of the list. */
    List<Text> texts() {
        return listed().stream()
                .filter(text -> ticked.contains(text.municipality()))
                .toList();
    }

    /** Lists other texts; what is not among them is not ticked any more. */
    void list(List<Text> texts) {
        ticked.retainAll(texts.stream().map(Text::municipality).toList());
        grid.setItems(texts);
        changed();
    }

    private void changed() {
        int listed = listed().size();
        all.setValue(listed > 0 && ticked.size() == listed);
        all.setIndeterminate(!ticked.isEmpty() && ticked.size() < listed);
        all.setEnabled(listed > 0);
        onChange.run();
    }
}
