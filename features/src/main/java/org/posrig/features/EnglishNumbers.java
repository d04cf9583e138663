package org.posrig.features;

import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import io.cucumber.plugin.event.Location;
import io.cucumber.plugin.event.Node;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A feature in any of Gherkin's languages, whose scenarios call themselves English once their
/// keywords are read. Cucumber makes a locale of a scenario's language to read numbers in its
/// steps: that fails for each language with a region (`zh-CN`), and `120.00` would be another sum
/// in each language that writes it with a comma. The steps are English in all of them.
record EnglishNumbers(io.cucumber.core.gherkin.Feature feature)
    implements io.cucumber.core.gherkin.Feature {

  @Override
  public List<Pickle> getPickles() {
    return feature.getPickles().stream().<Pickle>map(English::new).toList();
  }

  @Override
  public Pickle getPickleAt(Node node) {
    return new English(feature.getPickleAt(node));
  }

  @Override
  public String getSource() {
    return feature.getSource();
  }

  @Override
  public Iterable<?> getParseEvents() {
    return feature.getParseEvents();
  }

  @Override
  public URI getUri() {
    return feature.getUri();
  }

  @Override
  public Location getLocation() {
    return feature.getLocation();
  }

  @Override
  public Optional<String> getKeyword() {
    return feature.getKeyword();
  }

  @Override
  public Optional<String> getName() {
    return feature.getName();
  }

  @Override
  public Optional<Node> getParent() {
    return feature.getParent();
  }

  @Override
  public Collection<Node> elements() {
    return feature.elements();
  }

  private record English(Pickle pickle) implements Pickle {

    @Override
    public String getLanguage() {
      return "en";
    }

    @Override
    public String getKeyword() {
      return pickle.getKeyword();
    }

    @Override
    public String getName() {
      return pickle.getName();
    }

    @Override
    public Location getLocation() {
      return pickle.getLocation();
    }

    @Override
    public Location getScenarioLocation() {
      return pickle.getScenarioLocation();
    }

    @Override
    public Optional<Location> getRuleLocation() {
      return pickle.getRuleLocation();
    }

    @Override
    public Optional<Location> getFeatureLocation() {
      return pickle.getFeatureLocation();
    }

    @Override
    public Optional<Location> getExamplesLocation() {
      return pickle.getExamplesLocation();
    }

    @Override
    public List<Step> getSteps() {
      return pickle.getSteps();
    }

    @Override
    public List<String> getTags() {
      return pickle.getTags();
    }

    @Override
    public URI getUri() {
      return pickle.getUri();
    }

    @Override
    public String getId() {
      return pickle.getId();
    }
  }
}
