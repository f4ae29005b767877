package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** All banners of the installation; pages without the common layout add them themselves. */
@org.springframework.stereotype.Component
public class Banners {

    private final ObjectProvider<Banner> banners;

    Banners(ObjectProvider<Banner> banners) {
        this.banners = banners;
    }

    public List<Component> create() {
        return banners.orderedStream().map(Banner::create).toList();
    }
}
