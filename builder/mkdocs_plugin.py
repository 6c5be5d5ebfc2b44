"""Translates MkDocs' events into calls of the builder, and nothing else: the only importer of mkdocs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger

from builder.pipeline import Project, generate
from builder.problems import ContentError

log = get_plugin_logger("dossier")


class DossierConfig(Config):
    """The plugin has no options."""


class DossierPlugin(BasePlugin[DossierConfig]):
    """Generates the Markdown before MkDocs reads it, and finishes the site after."""

    def __init__(self) -> None:
        self.serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether pages are served, where a content error must not end the program."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Refuse a configuration in which another plugin would run after this one."""
        if list(config.plugins)[-1] != "dossier":
            raise PluginError("mkdocs.yml: 'dossier' must be the last of the plugins")

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Generate the Markdown; under serve a content error leaves the last good pages where they are."""
        try:
            made = generate(project_of(config))
        except ContentError as error:
            if not self.serving:
                raise PluginError(f"the content has problems\n{error}") from error
            log.error("the content has problems; the pages shown are the last good ones\n%s", error)
            return
        if made.warnings:
            log.info("%d warnings; `dossier check` lists them", len(made.warnings))
        log.info("%d pages written, %d as they were", len(made.written.changed), made.written.unchanged)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:
        """Watch what editors write instead of what is made from it, so that one edit is one build."""
        project = project_of(config)
        server.unwatch(config.docs_dir)
        for folder in (project.content, project.templates):
            server.watch(str(folder))


def project_of(config: MkDocsConfig) -> Project:
    """Return the project whose mkdocs.yml this is."""
    return Project(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
