SELECT shared.adopt_cluster();
