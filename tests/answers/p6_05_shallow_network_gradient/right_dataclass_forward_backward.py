"""A dataclass with a forward and a backward pass; lru_cache for the derivative."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np


@lru_cache(maxsize=None)
def gate(positive):
    return 1.0 if positive else 0.0


def relu(z):
    flat = [max(0.0, float(number)) for number in np.ravel(z)]
    return np.reshape(flat, np.shape(z))


def relu_derivative(z):
    return np.reshape([gate(bool(number > 0)) for number in np.ravel(z)], np.shape(z))


@dataclass
class Net:
    phi: np.ndarray
    theta: np.ndarray
    cache: dict = field(default_factory=dict)

    def forward(self, x):
        ones = np.ones(np.shape(x))
        self.cache["inputs"] = np.array([ones, x * ones])
        self.cache["z"] = np.tensordot(self.theta, self.cache["inputs"], axes=(1, 0))
        self.cache["a"] = relu(self.cache["z"])
        return self.phi[0] + np.tensordot(self.phi[1:], self.cache["a"], axes=(0, 0))

    def backward(self, upstream):
        dphi = np.concatenate(([upstream.sum()], self.cache["a"] @ upstream))
        dz = np.outer(self.phi[1:], upstream) * relu_derivative(self.cache["z"])
        return dphi, dz @ self.cache["inputs"].T


def network(x, phi, theta):
    return Net(phi, theta).forward(x)


def loss_gradient(phi, theta, x, y):
    net = Net(phi, theta)
    return net.backward(2 * (net.forward(x) - y))
