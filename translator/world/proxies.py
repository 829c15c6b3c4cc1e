"""Proxy classes: what stands in another domain for the objects of a service class (docs/runtime-abi.md, "Portals").

A proxy extends jx.zero.Proxy and implements the portal interfaces of its service; each method is a stub without bytecode
(`Method.proxy_of`) that the front end builds.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from translator.abi import KNOWN_CLASSES
from translator.world.classes import FINAL, PUBLIC, SUPER, SYNTHETIC, JavaClass
from translator.world.world import PORTAL, World

if TYPE_CHECKING:
    from translator.world.reach import Reached

PROXY = "jx.zero.Proxy"


def is_service(world: World, name: str) -> bool:
    """Whether objects of this class can be called from other domains: concrete, with a portal interface, no kernel service."""
    if name.startswith("[") or name in KNOWN_CLASSES or world.find(PROXY) is None:
        return False
    klass = world.get(name)
    return not klass.is_abstract and not klass.synthetic_proxy and bool(world.portal_interfaces(name))


def make_proxy(world: World, name: str) -> JavaClass:
    """The proxy class of a service class; made and added to the world on first use."""
    if name in world.proxies:
        return world.get(world.proxies[name])
    service = world.get(name)
    interfaces = world.portal_interfaces(name)
    proxy = JavaClass(f"{name}$Proxy", PROXY, interfaces, PUBLIC | SUPER | FINAL | SYNTHETIC, source_file=service.source_file,
                      component=service.component, synthetic=True, synthetic_proxy=True, source=f"proxy of {name}")
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass"))
    for interface in sorted({each for portal in interfaces for each in world.superinterfaces(portal)} - {PORTAL}):
        digest.update(world.get(interface).digest.encode())
        for method in world.get(interface).methods.values():
            if method.is_virtual and (method.name, method.descriptor) not in proxy.methods:
                proxy.add_method(method.name, method.descriptor, PUBLIC | FINAL | SYNTHETIC, proxy_of=method.ref)
    proxy.digest = digest.hexdigest()
    world.add(proxy)
    world.proxies[name] = proxy.name
    return proxy


def make_proxies(world: World, reached: Reached) -> None:
    """Makes the proxies of all service classes that have instances; `world.proxies` maps service to proxy."""
    for name in sorted(reached.instantiated):
        if is_service(world, name):
            make_proxy(world, name)
