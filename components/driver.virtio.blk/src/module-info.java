/** Disks of virtual machines: virtio 1.x block devices on PCI. */
module jx.driver.virtio {
    requires transitive jx.block.api;
    requires jx.driver.pci;
    requires jx.service.api;

    exports jx.driver.virtio;
}
