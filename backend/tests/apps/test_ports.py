"""Which ports the parts listen on."""

import socket

import pytest

from tradepost.apps.embedded.errors import PlatformError, PortTakenError
from tradepost.apps.embedded.ports import LOOPBACK, Ports, is_free


@pytest.fixture(autouse=True)
def no_port_variables(monkeypatch):
    for name in Ports().environment():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("TRADEPOST_PORT", raising=False)


def test_the_gateway_is_on_8080_unless_told_otherwise(monkeypatch):
    assert Ports.default().gateway == 8080
    monkeypatch.setenv("TRADEPOST_PORT", "9090")
    assert Ports.default().gateway == 9090
    monkeypatch.setenv("TRADEPOST_PORT_GATEWAY", "9191")
    assert Ports.default().gateway == 9191


def test_every_port_can_be_chosen_and_is_handed_on(monkeypatch):
    chosen = Ports.free()
    for name, value in chosen.environment().items():
        monkeypatch.setenv(name, value)

    assert Ports.default() == chosen


@pytest.mark.parametrize("text", ["0", "-1", "70000", "http", "8080.5", "\N{ARABIC-INDIC DIGIT EIGHT}"])
def test_what_is_not_a_port_is_refused_by_name(monkeypatch, text):
    monkeypatch.setenv("TRADEPOST_PORT", text)

    with pytest.raises(PlatformError, match=r"TRADEPOST_PORT is .*: give a port between 1 and"):
        Ports.default()


def test_two_parts_on_one_port_are_refused(monkeypatch):
    monkeypatch.setenv("TRADEPOST_PORT", "18432")

    with pytest.raises(PlatformError, match="Port 18432 is given to two parts"):
        Ports.default()


def test_a_taken_admin_port_is_moved_by_the_variable_that_it_follows():
    ports = Ports.free()
    with (
        socket.create_server((LOOPBACK, ports.objects_admin_grpc)),
        pytest.raises(PortTakenError, match=rf"Port {ports.objects_admin_grpc}, which objects needs") as refused,
    ):
        ports.refuse_taken(["objects"])

    assert f"for example TRADEPOST_PORT_OBJECTS_ADMIN={ports.objects_admin + 1}." in str(refused.value)


def test_free_ports_are_free_and_all_different():
    ports = Ports.free()
    numbers = [int(text) for text in ports.environment().values()]

    assert len(set(numbers)) == len(numbers)
    assert all(is_free(number) for number in numbers)


@pytest.mark.parametrize("address", [LOOPBACK, "0.0.0.0"])
def test_a_port_that_somebody_listens_on_is_taken(address):
    ports = Ports.free()
    with socket.socket() as holder:
        holder.bind((address, ports.gateway))
        holder.listen()

        with pytest.raises(PortTakenError, match=f"for example TRADEPOST_PORT={ports.gateway + 1}"):
            ports.refuse_taken(["gateway"])

    ports.refuse_taken(["gateway"])
