package lv.providus.kopskats.shared;

/** A security principal that knows which actor it stands for. */
public interface ActingPrincipal {

    Actor actor();
}
