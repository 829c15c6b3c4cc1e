/** Finds PCI devices and sets them up. */
module jx.driver.pci {
    requires transitive jx.zero;

    exports jx.driver.pci;
}
